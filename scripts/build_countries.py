#!/usr/bin/env python3
"""Build `tripartite/text/data/countries.json`: every form in which a country is named, in four languages.

    python scripts/build_countries.py [--check]

Names come from CLDR (by way of babel) and from `country_words.json` beside the result; that file also holds, for each
country, the base forms of its adjectives and of its people, which are inflected here: gender and number in French and
Spanish, six cases in Russian. `--check` writes nothing and fails where the result is out of date.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from pathlib import Path

import pycountry
from babel import Locale

DATA = Path(__file__).resolve().parent.parent / "tripartite" / "text" / "data"
LANGUAGES = ("en", "fr", "es", "ru")
_RU_ADJECTIVE = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")
_RU_FIXED = {"Никарагуа", "Самоа", "Тюркие"}
_RU_FIXED_HEADS = {"Папуа", "Антигуа", "Шри", "Сан", "Сент", "Кот", "Буркина", "Тимор", "Коста", "Сьерра"}
_RU_FEMININE_SOFT = {"Беларусь"}
_RU_IRREGULAR = {
    "Антигуа": ["Антигуа"] * 6,
    "Египет": ["Египет", "Египта", "Египту", "Египет", "Египтом", "Египте"],
    "Острова": ["Острова", "Островов", "Островам", "Острова", "Островами", "Островах"],
    "Соломоновы": ["Соломоновы", "Соломоновых", "Соломоновым", "Соломоновы", "Соломоновыми", "Соломоновых"],
}


def bare(words: str) -> str:
    """The words without accents."""
    return "".join(char for char in unicodedata.normalize("NFD", words) if not unicodedata.combining(char))


def russian_word(word: str) -> list[str]:
    """One word in the nominative, genitive, dative, accusative, instrumental and prepositional."""
    if word in _RU_IRREGULAR:
        return _RU_IRREGULAR[word]
    stem = word[:-1]
    adjective = word.endswith(("ские", "ые", "ие", "ое"))
    if (
        word in _RU_FIXED
        or word.isupper()
        or (word.endswith(("о", "е", "и", "у", "ю", "э")) and not (adjective or word.endswith("ство")))
    ):
        return [word] * 6
    if word.endswith(("ые", "ие")):
        return [word, stem + "х", stem + "м", word, stem + "ми", stem + "х"]
    if word.endswith("ая"):
        stem = word[:-2]
        return [word, stem + "ой", stem + "ой", stem + "ую", stem + "ой", stem + "ой"]
    if word.endswith("ое"):
        stem = word[:-2]
        return [word, stem + "ого", stem + "ому", word, stem + "ым", stem + "ом"]
    if word.endswith("ство"):
        return [word, stem + "а", stem + "у", word, stem + "ом", stem + "е"]
    if word.endswith("ый"):
        return [word, word[:-2] + "ого", word[:-2] + "ому", word, stem + "м", word[:-2] + "ом"]
    if word.endswith("ия"):
        return [word, stem + "и", stem + "и", stem + "ю", stem + "ей", stem + "и"]
    if word.endswith("я"):
        return [word, stem + "и", stem + "е", stem + "ю", stem + "ей", stem + "е"]
    if word.endswith("а"):
        genitive = "и" if word[-2] in "кгхжшщч" else "ы"
        instrumental = "ей" if word[-2] in "жшчщц" else "ой"
        return [word, stem + genitive, stem + "е", stem + "у", stem + instrumental, stem + "е"]
    if word.endswith("ы"):
        genitive = stem + "ов" if stem.endswith(("штат", "Штат", "Эмират", "Нидерланд")) else stem
        return [word, genitive, stem + "ам", word, stem + "ами", stem + "ах"]
    if word.endswith("ь"):
        if word in _RU_FEMININE_SOFT:
            return [word, stem + "и", stem + "и", word, word + "ю", stem + "и"]
        return [word, stem + "я", stem + "ю", word, stem + "ем", stem + "е"]
    if word.endswith("й"):
        place = stem + "и" if word.endswith("ий") else stem + "е"
        return [word, stem + "я", stem + "ю", word, stem + "ем", place]
    if word[-1].isalpha():
        return [word, word + "а", word + "у", word, word + "ом", word + "е"]
    return [word] * 6


def russian_name(name: str) -> list[str]:
    """A name of one or several words in its six cases; a hyphenated word is declined at its end."""
    columns = []
    # What follows "Республика" and "Штаты" stands in a case of its own already.
    governed = False
    for word in name.split(" "):
        head, hyphen, tail = word.rpartition("-")
        if governed:
            columns.append([word] * 6)
        elif hyphen and not (head in _RU_FIXED_HEADS or "д'" in tail):
            first = russian_word(head)
            columns.append([f"{one}-{two}" for one, two in zip(first, russian_word(tail), strict=True)])
        elif hyphen:
            columns.append([f"{head}-{one}" for one in russian_word(tail)])
        else:
            columns.append(russian_word(word))
        governed = governed or word in ("Республика", "Штаты", "Острова")
    return [" ".join(parts) for parts in zip(*columns, strict=True)]


def french_adjective(base: str) -> list[str]:
    """Masculine and feminine, singular and plural."""
    irregular = {"grec": "grecque", "turc": "turque", "letton": "lettonne", "mongol": "mongole"}
    if base in irregular:
        feminine = irregular[base]
    elif base.endswith("en"):
        feminine = base + "ne"
    elif base.endswith(("e", "è")):
        feminine = base
    else:
        feminine = base + "e"
    plural = base if base.endswith(("s", "x")) else base + "s"
    return [base, feminine, plural, feminine + "s"]


def spanish_adjective(base: str) -> list[str]:
    """Masculine and feminine, singular and plural."""
    if base.endswith("o"):
        return [base, base[:-1] + "a", base + "s", base[:-1] + "as"]
    for ending, plain in (("és", "es"), ("án", "an"), ("ón", "on"), ("ís", "is")):
        if base.endswith(ending):
            stem = base[: -len(ending)] + plain
            return [base, stem + "a", stem + "es", stem + "as"]
    if base.endswith(("a", "e", "é")):
        return [base, base + "s"]
    if base.endswith(("í", "ú")):
        return [base, base + "es", base + "s"]
    return [base, base + "a", base + "es", base + "as"]


def adjectives(language: str, bases: list[str]) -> list[str]:
    """Every form of the adjectives and of the people of a country."""
    forms: list[str] = []
    for base in bases:
        match language:
            case "fr":
                forms += french_adjective(base)
            case "es":
                forms += spanish_adjective(base)
            case "ru":
                forms += [base + ending for ending in _RU_ADJECTIVE]
            case _:
                forms.append(base)
    return list(dict.fromkeys(forms))


def names(language: str, words: list[str]) -> list[str]:
    """Every form of a name: the cases of Russian, capitals without their accents in French."""
    forms: list[str] = []
    for name in words:
        forms += russian_name(name) if language == "ru" else [name]
        if language in ("fr", "es") and bare(name[0]) != name[0]:
            forms.append(bare(name[0]) + name[1:])
        if language == "en" and bare(name) != name:
            forms.append(bare(name))
    return list(dict.fromkeys(forms))


def built() -> str:
    """The data file's text."""
    source = json.loads((DATA / "country_words.json").read_text(encoding="utf-8"))
    territories = {language: Locale(language).territories for language in LANGUAGES}
    lines = []
    for code, row in sorted(source["countries"].items()):
        known = pycountry.countries.get(alpha_3=code)
        entry: dict[str, dict[str, list[str]]] = {"names": {}, "adjectives": {}}
        for language in LANGUAGES:
            said = list(row["names"].get(language, []))
            usual = territories[language].get(known.alpha_2 if known else "XK", "").replace("’", "'")
            plain = usual.replace(" & ", " and ") if language == "en" else usual
            unusable = any(sign in plain for sign in ("о-ва", "(", " - ", " — "))
            if plain and not unusable and plain not in source["unsafe"].get(language, []):
                said = list(dict.fromkeys([*said, plain]))
            entry["names"][language] = names(language, said)
            entry["adjectives"][language] = adjectives(language, row["adjectives"].get(language, []))
        lines.append(f'  "{code}": {json.dumps(entry, ensure_ascii=False)}')
    kept = "".join(f' "{key}": {json.dumps(source[key], ensure_ascii=False)},\n' for key in ("decoys", "given_names"))
    return "{\n" + kept + ' "countries": {\n' + ",\n".join(lines) + "\n }\n}\n"


def main() -> int:
    """Write the file, or with `--check` compare it; 1 where it is out of date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    target = DATA / "countries.json"
    text = built()
    if parser.parse_args().check:
        return int(target.read_text(encoding="utf-8") != text)
    target.write_text(text, encoding="utf-8")
    print(f"{target.name}: {len(text) // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
