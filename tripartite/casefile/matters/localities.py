"""Where: towns and regions that documents spell differently.

Two spellings are of one place where their sounds have the same consonants (four or more), in whatever script, and are
of nearly one length: vowels are what romanisations differ in. The name in another script is no other spelling. French
"ch" and English "sh" are one sound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tripartite.casefile.disagreements import Disagreement, Ground, Value, Verdict
from tripartite.resolution.latin import folded, sound
from tripartite.values.statements import Place

_VOWELS = str.maketrans("", "", "aeiou")
_FEWEST, _FURTHER = 4, 2


def places_that_differ(ground: Ground) -> Iterator[Disagreement]:
    """Each place whose name is spelt in more than one way."""
    spelt: dict[str, dict[str, Value]] = defaultdict(dict)
    for record in ground.of_sort("places"):
        one = record.statement
        if isinstance(one, Place) and not one.code and len(one.name.split()) == 1:
            heard = sound(one.name).replace("ch", "sh")
            bones = heard[:1] + heard[1:].translate(_VOWELS)
            if len(bones.translate(_VOWELS)) >= _FEWEST:
                spelt[bones].setdefault(folded(one.name), Value(record, one.name))
    for values in spelt.values():
        names = sorted(values, key=len)
        scripts = {name.isascii() for name in names}
        if len(names) > len(scripts) and len(names[-1]) - len(names[0]) <= _FURTHER:
            shown = tuple(values.values())
            why = "one place, as far as the sound of its name tells: the spellings differ"
            yield Disagreement(f"spelling of {shown[0].quantity}", "name", shown, Verdict.COMPATIBLE, why)
