"""The countries of the first page as markup, made without a template: rows of a table, shapes on the map.

All words are escaped here; only this room's own tags are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from tripartite.casefile.records import DocumentRef
from tripartite.store.overview import CountrySummary
from tripartite.web.rendering.addresses import addresses
from tripartite.web.rendering.worldmap import Land, Picture
from tripartite.web.wording.amounts import number_words
from tripartite.web.wording.dates import year_of
from tripartite.web.wording.locale_names import country_name
from tripartite.web.wording.titles import titled

#: Characters of a document's SHA-256 in its address.
_SHORT = 12


def country_rows(countries: Iterable[CountrySummary], columns: Sequence[str]) -> SafeString:
    """Each country with its number of documents, of each sort of statement, and its latest document."""
    country, document, undated = addresses("country"), addresses("document"), _("undated")

    def latest(one: DocumentRef | None) -> str:
        if one is None:
            return ""
        address = escape(document(one.sha256[:_SHORT]))
        return f'<a href="{address}" title="{escape(titled(one, 160))}">{escape(year_of(one.published) or undated)}</a>'

    made = [
        f'<tr><th scope="row"><a href="{escape(country(one.code))}">{escape(country_name(one.code))}</a></th>'
        f'<td class="num">{number_words(one.documents)}</td>'
        f"{''.join(_number(one.statements.get(column, 0)) for column in columns)}"
        f'<td class="latest num">{latest(one.latest)}</td></tr>\n'
        for one in countries
    ]
    return mark_safe("".join(made))


def _number(number: int) -> str:
    if not number:
        return '<td class="num nil"><span aria-label="0">–</span></td>'
    return f'<td class="num">{number_words(number)}</td>'


def map_lands(picture: Picture) -> SafeString:
    """Each country of the map that has a number: its shape or circle, leading to its page."""
    country = addresses("country")
    made = [_land(one, picture.radius, country(one.code)) for one in picture.counted]
    return mark_safe("\n".join(made))


def _land(one: Land, radius: float, address: str) -> str:
    name = escape(f"{country_name(one.code)}: {number_words(one.number)}")
    if one.path:
        shape, end = f'<path d="{escape(one.path)}">', "</path>"
    else:
        shape, end = f'<circle cx="{one.x:g}" cy="{one.y:g}" r="{radius:g}">', "</circle>"
    link = f'<a href="{escape(address)}" class="m m-{one.shade}" aria-label="{name}">'
    return f"{link}{shape}<title>{name}</title>{end}</a>"


def map_rows(numbers: Iterable[tuple[str, int]]) -> SafeString:
    """What the map says as rows of a table."""
    country = addresses("country")
    made = [
        f'<tr><th scope="row"><a href="{escape(country(code))}">{escape(country_name(code))}</a></th>'
        f'<td class="num">{number_words(number)}</td></tr>'
        for code, number in numbers
    ]
    return mark_safe("".join(made))
