"""Numbers of list items as word processors and pages print them."""

from __future__ import annotations


def printed_number(count: int, form: str) -> str | None:
    """A number in one of Word's forms; None where it is a bullet or no number is printed."""
    if form in ("bullet", "none", "picture"):
        return None
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26)
        return letters[:10] if form == "lowerLetter" else letters[:10].upper()
    if form in ("lowerRoman", "upperRoman"):
        return roman(count) if form == "lowerRoman" else roman(count).upper()
    return str(count)


def roman(count: int) -> str:
    """A Roman numeral in small letters; a plain number beyond 3999."""
    if not 0 < count < 4000:
        return str(count)
    said = ""
    for worth, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    ):
        said += sign * (count // worth)
        count %= worth
    return said
