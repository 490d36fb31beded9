"""The full-text index over statements: their words and what they name; seen to after every migration.

A migration that changes a table of SQLite makes it anew, and its triggers go with the old one. So the index is not made
by a migration but looked at after each: where something is missing it is made, and filled again.
"""

from __future__ import annotations

from typing import Any

from django.db import connection

#: The values of a statement's fields that are words, without the names of the fields.
_TOLD = "(SELECT group_concat(atom, ' ') FROM json_tree({row}.fields) WHERE type = 'text')"
_TABLE = (
    "CREATE VIRTUAL TABLE store_statement_words USING fts5("
    "quote, told, content='', tokenize='unicode61 remove_diacritics 2')"
)
_GONE = (
    "INSERT INTO store_statement_words(store_statement_words, rowid, quote, told) "
    f"VALUES ('delete', old.id, old.quote, {_TOLD.format(row='old')});"
)
_COME = f"INSERT INTO store_statement_words(rowid, quote, told) VALUES (new.id, new.quote, {_TOLD.format(row='new')});"
_TRIGGERS = {
    "store_statement_added": f"AFTER INSERT ON store_statement BEGIN {_COME} END",
    "store_statement_gone": f"AFTER DELETE ON store_statement BEGIN {_GONE} END",
    "store_statement_changed": f"AFTER UPDATE OF quote, fields ON store_statement BEGIN {_GONE} {_COME} END",
}
#: What PostgreSQL indexes; a search must write it letter for letter to be served by the index.
POSTGRES_QUOTE = "to_tsvector('simple', {row}quote)"
POSTGRES_TOLD = "jsonb_to_tsvector('simple', {row}fields, '[\"string\"]')"


def ensure_search_tables(**_: Any) -> None:
    """Make what is missing of the index and its triggers, and fill it where anything was."""
    if "store_statement" not in connection.introspection.table_names():
        return
    if connection.vendor == "sqlite":
        _sqlite()
    else:
        _postgres()


def _sqlite() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'store_statement_%'")
        there = {name for (name,) in cursor.fetchall()}
        missing = [name for name in _TRIGGERS if name not in there]
        if "store_statement_words" in there and not missing:
            return
        if "store_statement_words" not in there:
            cursor.execute(_TABLE)
        for name in missing:
            cursor.execute(f"CREATE TRIGGER {name} {_TRIGGERS[name]}")
        cursor.execute("INSERT INTO store_statement_words(store_statement_words) VALUES ('delete-all')")
        told = _TOLD.format(row="s")
        cursor.execute(
            f"INSERT INTO store_statement_words(rowid, quote, told) SELECT s.id, s.quote, {told} FROM store_statement s"
        )


def _postgres() -> None:
    with connection.cursor() as cursor:
        for name, expression in (("quote", POSTGRES_QUOTE), ("told", POSTGRES_TOLD)):
            cursor.execute(
                f"CREATE INDEX IF NOT EXISTS store_statement_{name}_words ON store_statement "
                f"USING gin (({expression.format(row='')}))"
            )
