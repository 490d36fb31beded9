"""What a web page declares of itself: title, language, address, date, author, publisher."""

from __future__ import annotations

import json
import re
from typing import Any

from selectolax.lexbor import LexborHTMLParser

#: Fact, and the names under which pages declare it, the surer first (Open Graph, Dublin Core, schema.org, Highwire).
_NAMED: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title"),
    "date": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "citation_publication_date",
        "citation_date",
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "author": ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author"),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"),
    "url": ("og:url", "citation_public_url"),
    "language": ("og:locale", "dc.language", "dcterms.language", "content-language"),
}
_LONGEST = 500


def facts_of(tree: LexborHTMLParser) -> dict[str, str]:
    """The facts of a page under the names that `Layout.facts` lists."""
    declared: dict[str, str] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        name = name or attributes.get("http-equiv") or ""
        content = " ".join((attributes.get("content") or "").split())[:_LONGEST]
        if name and content:
            declared.setdefault(name.lower(), content)
    facts = {
        fact: value
        for fact, names in _NAMED.items()
        if (value := next((declared[n] for n in names if n in declared), ""))
    }
    _from_elements(tree, facts)
    for fact, value in _linked_data(tree).items():
        facts.setdefault(fact, value)
    if "language" in facts:
        found = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", facts["language"])
        facts["language"] = found.group().lower() if found else ""
    if facts.get("author", "").startswith(("http:", "https:")):
        del facts["author"]
    return {fact: value for fact, value in facts.items() if value}


def _from_elements(tree: LexborHTMLParser, facts: dict[str, str]) -> None:
    title = tree.css_first("title")
    if title is not None:
        facts.setdefault("title", " ".join(title.text().split())[:_LONGEST])
    root = tree.css_first("html")
    told = root.attributes.get("lang") or root.attributes.get("xml:lang") if root is not None else None
    if told:
        facts["language"] = told
    for selector, attribute, fact in (
        ("link[rel=canonical]", "href", "url"),
        ("time[pubdate]", "datetime", "date"),
        ("time[itemprop=datePublished]", "datetime", "date"),
    ):
        node = tree.css_first(selector)
        value = node.attributes.get(attribute) if node is not None else None
        if value:
            facts.setdefault(fact, value[:_LONGEST])


def _linked_data(tree: LexborHTMLParser) -> dict[str, str]:
    """Facts from schema.org data in the page; whatever is not well formed is passed over."""
    facts: dict[str, str] = {}
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            told = json.loads(node.text()[:200_000])
        except (ValueError, RecursionError):
            continue
        for one in _objects(told):
            for key, fact in (("headline", "title"), ("datePublished", "date")):
                if isinstance(one.get(key), str):
                    facts.setdefault(fact, one[key][:_LONGEST])
            for key in ("author", "publisher"):
                name = _name(one.get(key))
                if name:
                    facts.setdefault(key, name[:_LONGEST])
    return facts


def _objects(told: Any) -> list[dict[str, Any]]:
    many = told if isinstance(told, list) else [told]
    found = [one for one in many[:50] if isinstance(one, dict)]
    return found + [one for each in found for one in (each.get("@graph") or [])[:50] if isinstance(one, dict)]


def _name(told: Any) -> str:
    if isinstance(told, list):
        return ", ".join(name for one in told[:5] if (name := _name(one)))
    if isinstance(told, dict):
        told = told.get("name")
    return told if isinstance(told, str) else ""
