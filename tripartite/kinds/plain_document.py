"""Whatever is of no genre of its own: news, letters, e-mails, statements, press releases, resolutions.

Its form ("letter", "news" ...) is told in the facts' details.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tripartite.kinds.conventions import conventions_in
from tripartite.kinds.document_country import country_of
from tripartite.kinds.head_dates import date_in
from tripartite.kinds.heads import author_in, is_name, publisher_of, title_of
from tripartite.kinds.languages_of_document import languages_of
from tripartite.kinds.publication_days import published_in
from tripartite.kinds.recognition import LookedAt, recogniser
from tripartite.kinds.relabelling import without_furniture
from tripartite.kinds.structure import KindReader, Structure
from tripartite.text.composed import ComposedText
from tripartite.values.reading import DocumentFacts, Passage
from tripartite.values.vocabulary import Kind

_HEAD = 3_000
_FIELD = re.compile(
    r"^(?:(?P<sender>From|De|Expéditeur|От|От кого)|(?P<sent>Date|Sent|Envoyé|Fecha|Enviado(?: el)?|Дата|Отправлено)"
    r"|(?P<subject>Subject|Objet|Asunto|Тема))\s*:\s*(?P<value>[^\n]{2,200})",
    re.MULTILINE,
)
_ABOUT = re.compile(
    r"^(?:Re|RE|Subject|SUBJECT|Concerne|Objet|OBJET|Asunto|ASUNTO|Ref|Тема)\s*:\s*(?P<subject>[^\n]{5,200})$",
    re.MULTILINE,
)
_OPENING = re.compile(
    r"^(?:Dear|Madame|Monsieur|Mesdames|Your Excellency|Excellenc\w*|Chère?s?|Estimad[oa]s?|Señora?|Excelent[íi]simo|"
    r"Уважаем\w+|Ваше Превосходительство)\b[^\n]{0,80}[,:!]\s*$",
    re.MULTILINE,
)
_CLOSING = re.compile(
    r"^(?:(?:Yours|In) (?:faithfully|sincerely|truly|solidarity|fraternally|in (?:the struggle|solidarity))|"
    r"Fraternally|Sincerely yours|"
    r"Fraternellement|Fraternalmente|Sincerely|Respectfully|Kind regards|Veuillez (?:agréer|"
    r"recevoir|croire)[^\n]*|Je vous prie d[’']agréer[^\n]*|Salutations[^\n]*|Atentamente|Cordialmente|Saludos[^\n]*|"
    r"Con solidaridad|С уважением|С солидарным приветом)[,.]?\s*\n+(?P<name>[^\n]{4,60}(?:\n+[^\n]{4,60}){0,2})$",
    re.MULTILINE,
)
_HONORIFIC = re.compile(r"^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mme|M|Sr|Sra)\.?\s+")
_FORMS = {
    "e-mail": "e-mail", "letter-opening": "letter", "letter-closing": "letter", "mail-header": "e-mail",
    "press-release": "press-release", "statement": "statement", "news-dateline": "news", "dateline-agency": "news",
    "news-credit": "news",
}  # fmt: skip

recognise = recogniser(Kind.DOCUMENT)


def general_facts(
    composed: ComposedText, facts: DocumentFacts, passages: tuple[Passage, ...], kind: Kind
) -> DocumentFacts:
    """The head of a document of no standard layout: title, author, day, country, languages, Conventions cited."""
    title = title_of(composed, passages)
    country = country_of(composed, passages, title, facts.file)
    return replace(
        facts,
        kind=kind,
        title=title,
        publisher=publisher_of(composed, passages, title),
        author=author_in(composed, passages),
        country=country.code,
        countries=country.codes,
        languages=languages_of(passages),
        published=published_in(composed, passages),
        conventions=conventions_in(composed.text),
        details=facts.details | ({"country_from": "file name"} if country.by_file else {}),
    )


def read_document(composed: ComposedText, facts: DocumentFacts) -> Structure:
    """The structure of a document of no genre of its own."""
    passages = without_furniture(composed)
    found = general_facts(composed, facts, passages, Kind.DOCUMENT)
    signs = {_bare(reason) for reason in recognise(LookedAt.of(composed)).reasons}
    form = next((form for name, form in _FORMS.items() if name in signs), None)
    if form == "e-mail":
        found = _mail(composed, found)
    elif form == "letter":
        found = _letter(composed, found)
    details = found.details | ({"form": form} if form else {})
    return Structure(facts=replace(found, details=details), passages=passages)


def _bare(reason: str) -> str:
    return reason.partition(" (")[0]


def _mail(composed: ComposedText, facts: DocumentFacts) -> DocumentFacts:
    """Sender, day and subject of the topmost message."""
    fields: dict[str, str] = {}
    for hit in _FIELD.finditer(composed.text[:_HEAD]):
        key = next(name for name in ("sender", "sent", "subject") if hit.group(name))
        fields.setdefault(key, hit.group("value").strip())
    sent = date_in(fields.get("sent", ""))
    sender = re.sub(r"\s*[<\[(][^>\])]*[>\])]", "", fields.get("sender", "")).strip(" \"'")
    return replace(
        facts,
        title=fields.get("subject") or facts.title,
        author=sender or facts.author,
        published=str(sent) if sent else facts.published,
    )


def _letter(composed: ComposedText, facts: DocumentFacts) -> DocumentFacts:
    """Subject and signatory of a letter."""
    text = composed.text
    about = _ABOUT.search(text[:_HEAD])
    opening = _OPENING.search(text[:_HEAD])
    closing = _CLOSING.search(text)
    title = about.group("subject") if about else None
    if title is None and opening:
        below = re.compile(r"\s*(?P<line>[^\n]{8,160})(?:\n|\Z)").match(text, opening.end())
        if below and not below.group("line").rstrip().endswith((".", ",", ":", ";")):
            title = below.group("line")
    author = (_signatory(closing.group("name")) or None) if closing else facts.author
    return replace(facts, title=title or facts.title, author=author)


def _signatory(lines: str) -> str:
    """Who signs: of the lines under the closing, the first that is a name; else the first, without its role's comma."""
    signed = [
        _HONORIFIC.sub("", re.sub(r"\s*\([^()]*\)\s*$", "", line.strip())) for line in lines.split("\n") if line.strip()
    ]
    return next((line for line in signed if is_name(line)), signed[0]).rstrip(",")


DOCUMENT = KindReader(Kind.DOCUMENT, recognise, read_document)
