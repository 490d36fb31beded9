"""Long lists, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.http import HttpRequest

Item = TypeVar("Item")
_FARTHEST = 10_000


@dataclass(frozen=True, slots=True)
class Pages:
    """Which page of how many items is shown."""

    number: int
    per_page: int
    total: int
    #: What the address calls the page's number.
    name: str = "page"

    @property
    def last(self) -> int:
        """The number of the last page; 1 where there is nothing."""
        return max(1, -(-self.total // self.per_page))

    @property
    def before(self) -> int | None:
        """The page before this one."""
        return self.number - 1 if self.number > 1 else None

    @property
    def after(self) -> int | None:
        """The page after this one."""
        return self.number + 1 if self.number < self.last else None

    @property
    def first_item(self) -> int:
        """The number of the first item shown; 0 where there is none."""
        return min((self.number - 1) * self.per_page + 1, self.total)

    @property
    def last_item(self) -> int:
        """The number of the last item shown."""
        return min(self.number * self.per_page, self.total)

    @property
    def near(self) -> list[int | None]:
        """Page numbers to offer: the ends and the neighbours, None where some are left out."""
        offered = {1, self.last, *range(self.number - 2, self.number + 3)}
        numbers = [one for one in sorted(offered) if 1 <= one <= self.last]
        shown: list[int | None] = []
        for one in numbers:
            if shown and shown[-1] is not None and one - shown[-1] > 1:
                shown.append(None)
            shown.append(one)
        return shown


def page_asked(request: HttpRequest, name: str = "page") -> int:
    """The page number in the address; 1 where there is none or it is nonsense."""
    asked = request.GET.get(name, "1")
    return min(max(int(asked), 1), _FARTHEST) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1


def paged(
    items: Sequence[Item], request: HttpRequest, per_page: int, name: str = "page"
) -> tuple[Sequence[Item], Pages]:
    """The items of the page asked for, and where it stands among the others."""
    last = max(1, -(-len(items) // per_page))
    number = min(page_asked(request, name), last)
    return items[(number - 1) * per_page : number * per_page], Pages(number, per_page, len(items), name)
