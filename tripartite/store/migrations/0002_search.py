"""The full-text index over passages: an FTS5 table kept by triggers on SQLite, a GIN index on PostgreSQL."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE = (
    "CREATE VIRTUAL TABLE store_passage_words USING fts5("
    "text, content='store_passage', content_rowid='id', tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER store_passage_added AFTER INSERT ON store_passage BEGIN "
    "INSERT INTO store_passage_words(rowid, text) VALUES (new.id, new.text); END",
    "CREATE TRIGGER store_passage_gone AFTER DELETE ON store_passage BEGIN "
    "INSERT INTO store_passage_words(store_passage_words, rowid, text) VALUES ('delete', old.id, old.text); END",
    "CREATE TRIGGER store_passage_changed AFTER UPDATE ON store_passage BEGIN "
    "INSERT INTO store_passage_words(store_passage_words, rowid, text) VALUES ('delete', old.id, old.text); "
    "INSERT INTO store_passage_words(rowid, text) VALUES (new.id, new.text); END",
)
POSTGRES = ("CREATE INDEX store_passage_words ON store_passage USING gin (to_tsvector('simple', text))",)


def make(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Build the index that this database has."""
    for statement in SQLITE if editor.connection.vendor == "sqlite" else POSTGRES:
        editor.execute(statement)


def drop(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Take it away again."""
    if editor.connection.vendor == "sqlite":
        for trigger in ("store_passage_added", "store_passage_gone", "store_passage_changed"):
            editor.execute(f"DROP TRIGGER {trigger}")
        editor.execute("DROP TABLE store_passage_words")
    else:
        editor.execute("DROP INDEX store_passage_words")


class Migration(migrations.Migration):
    dependencies = [("store", "0001_first_tables")]
    operations = [migrations.RunPython(make, drop)]
