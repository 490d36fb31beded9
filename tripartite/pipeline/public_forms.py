"""What leaves of a naming out of which a person took a form: the rest of it, under the actor of that rest."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tripartite.casefile.records import Record
from tripartite.store import models
from tripartite.values.statements import Organisation, Person


@dataclass(frozen=True, slots=True)
class NamedIn:
    """The actors of one document by the keys of the statements that name them, each with the forms that are its own."""

    forms: dict[str, dict[str, frozenset[str]]]

    def actors(self, key: str) -> frozenset[str]:
        """Every actor that a statement names: two where a form was taken out."""
        return frozenset(self.forms.get(key, {}))

    def actor(self, key: str) -> str:
        """The actor of a statement, that of most of its forms; empty where it names none."""
        told = self.forms.get(key, {})
        return min(told, key=lambda one: (-len(told[one]), one), default="")

    def shortened(self, record: Record, text: str) -> Record:
        """The record without the forms, and the places of forms, that are another actor's."""
        one = record.statement
        if len(self.actors(record.key)) < 2 or not isinstance(one, Person | Organisation):
            return record
        own = self.forms[record.key][self.actor(record.key)]
        kept = tuple(form for form in one.variants if form in own)
        places = tuple((start, end) for start, end in one.mentions if " ".join(text[start:end].split()) in own)
        name = one.name if one.name in own else max(own, key=lambda form: (len(form.split()), form))
        if isinstance(one, Person):
            return replace(record, statement=replace(one, name=name, variants=kept, mentions=places))
        acronyms = tuple(form for form in one.acronyms if form in own)
        left = replace(one, name=name, variants=kept, acronyms=acronyms, mentions=places)
        return replace(record, statement=left)


def named_in(document: models.Document) -> NamedIn:
    """Who is named in a document, by statement and actor."""
    found: dict[str, dict[str, set[str]]] = {}
    rows = models.ActorName.objects.filter(document=document).values_list("statement__key", "actor__key", "name")
    for key, actor, name in rows:
        found.setdefault(key, {}).setdefault(actor, set()).add(name)
    return NamedIn({key: {actor: frozenset(names) for actor, names in actors.items()} for key, actors in found.items()})
