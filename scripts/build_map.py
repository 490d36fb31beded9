"""Make the shapes of the world map out of the npm package `world-atlas` (Natural Earth, public domain).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/build_map.py package

Shapes come from the 1:110m countries, simplified once more; states too small to be seen at this scale are circles where
the 1:50m countries have them. The projection is Equal Earth, so that no continent looks larger than it is.
"""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path
from typing import Any

import pycountry

TARGET = Path(__file__).resolve().parent.parent / "tripartite" / "web" / "rendering" / "data" / "world.json"
WIDTH = 1000
#: What a line may lose (degrees), and below what area in the picture a country is drawn as a circle.
TOLERANCE, SMALL = 0.2, 14.0
LEFT_OUT = frozenset({"ATA"})
Point = tuple[float, float]
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = math.sqrt(3) / 2


def projected(longitude: float, latitude: float) -> Point:
    """Equal Earth (Šavrič, Patterson, Jenny 2018), in units of the sphere's radius."""
    theta = math.asin(_M * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = _M * (_A[0] + 3 * _A[1] * square + sixth * (7 * _A[2] + 9 * _A[3] * square))
    x = math.radians(longitude) * math.cos(theta) / slope
    return x, theta * (_A[0] + _A[1] * square + sixth * (_A[2] + _A[3] * square))


_EDGE = projected(180, 0)[0]
SCALE = WIDTH / (2 * _EDGE)
TOP, BOTTOM = projected(0, 83.7)[1], projected(0, -56.5)[1]


def placed(longitude: float, latitude: float) -> Point:
    """A place in the picture; y grows downwards."""
    x, y = projected(longitude, latitude)
    return (x + _EDGE) * SCALE, (TOP - y) * SCALE


def arcs_of(topology: dict[str, Any], tolerance: float) -> list[list[Point]]:
    """Every arc in degrees, unpacked and simplified; a border that two countries share stays one line."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for packed in topology["arcs"]:
        x = y = 0
        line: list[Point] = []
        for dx, dy in packed:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(simplified(line, tolerance) if tolerance else line)
    return arcs


def simplified(line: list[Point], tolerance: float) -> list[Point]:
    """The line without points that lie nearly on it (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    length = math.hypot(bx - ax, by - ay)

    def away(point: Point) -> float:
        if length == 0:
            return math.hypot(point[0] - ax, point[1] - ay)
        return abs((bx - ax) * (ay - point[1]) - (ax - point[0]) * (by - ay)) / length

    far = max(range(1, len(line) - 1), key=lambda place: away(line[place]))
    if away(line[far]) <= tolerance:
        return [line[0], line[-1]]
    return simplified(line[: far + 1], tolerance)[:-1] + simplified(line[far:], tolerance)


def rings_of(geometry: dict[str, Any], arcs: list[list[Point]]) -> list[list[Point]]:
    """The rings of a polygon or of several, placed in the picture."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = []
    for polygon in polygons:
        for ring in polygon:
            points: list[Point] = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += arc[1:] if points else arc
            rings += [[placed(*point) for point in part] for part in cut(points)]
    return rings


def cut(ring: list[Point]) -> list[list[Point]]:
    """A ring that crosses the 180th meridian as two, one on either side of the picture."""
    unrolled = [ring[0]]
    for longitude, latitude in ring[1:]:
        turns = round((unrolled[-1][0] - longitude) / 360)
        unrolled.append((longitude + 360 * turns, latitude))
    parts = []
    for turn in (-1, 0, 1):
        part = within(within(unrolled, 360 * turn - 180, 1), 360 * turn + 180, -1)
        if len(part) > 2:
            parts.append([(longitude - 360 * turn, latitude) for longitude, latitude in part])
    return parts


def within(ring: list[Point], edge: float, side: int) -> list[Point]:
    """What of a ring lies east (1) or west (-1) of a meridian (Sutherland and Hodgman)."""
    kept: list[Point] = []
    for (ax, ay), (bx, by) in zip(ring[-1:] + ring[:-1], ring, strict=True):
        inside = (bx - edge) * side >= 0
        if inside != ((ax - edge) * side >= 0):
            kept.append((edge, ay + (by - ay) * (edge - ax) / (bx - ax)))
        if inside:
            kept.append((bx, by))
    return kept


def area(ring: list[Point]) -> float:
    """Twice-signed shoelace, halved, without sign."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def path_of(rings: list[list[Point]]) -> str:
    """The rings that can be seen, as an SVG path with relative steps in tenths."""
    parts = []
    for ring in rings:
        if (area(ring) < 1.2 and len(rings) > 1) or len(ring) < 4:
            continue
        tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
        steps, (px, py) = [], tenths[0]
        for x, y in tenths[1:]:
            if (x, y) != (px, py):
                steps.append(f"{_tenth(x - px)},{_tenth(y - py)}")
            px, py = x, y
        parts.append(f"M{_tenth(tenths[0][0])},{_tenth(tenths[0][1])}l{' '.join(steps)}z")
    return "".join(parts)


def _tenth(number: int) -> str:
    return f"{number / 10:g}"


def code_of(geometry: dict[str, Any]) -> str:
    """ISO alpha-3; empty for land that ISO 3166 gives no number."""
    found = pycountry.countries.get(numeric=str(geometry.get("id", "")).zfill(3))
    return found.alpha_3 if found else ""


def main() -> None:
    """Write the file of shapes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path, help="the unpacked npm package")
    package = parser.parse_args().package
    coarse = json.loads((package / "countries-110m.json").read_text(encoding="utf-8"))
    fine = json.loads((package / "countries-50m.json").read_text(encoding="utf-8"))
    shapes: dict[str, str] = {}
    nameless: list[str] = []
    arcs = arcs_of(coarse, TOLERANCE)
    for geometry in coarse["objects"]["countries"]["geometries"]:
        rings = rings_of(geometry, arcs)
        code = code_of(geometry)
        if code in LEFT_OUT or (code and sum(map(area, rings)) < SMALL):
            continue
        if code:
            shapes[code] = path_of(rings)
        else:
            nameless.append(path_of(rings))
    circles: dict[str, list[float]] = {}
    arcs = arcs_of(fine, 0)
    for geometry in fine["objects"]["countries"]["geometries"]:
        code = code_of(geometry)
        if code and code not in shapes and code not in LEFT_OUT:
            largest = max(rings_of(geometry, arcs), key=area)
            xs, ys = [x for x, _ in largest], [y for _, y in largest]
            circles[code] = [round((min(xs) + max(xs)) / 2, 1), round((min(ys) + max(ys)) / 2, 1)]
    plain = {
        "source": "Natural Earth (public domain), by way of world-atlas 2.0.2 (ISC licence); scripts/build_map.py",
        "width": WIDTH,
        "height": round((TOP - BOTTOM) * SCALE),
        "shapes": dict(sorted(shapes.items())),
        "nameless": sorted(nameless),
        "circles": dict(sorted(circles.items())),
    }
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")
    print(f"{len(shapes)} shapes, {len(circles)} circles, {TARGET.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
