"""Fill the columns by which statements are counted out of the fields that they already have."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE = """
UPDATE store_statement SET
  what = COALESCE(CASE sort
    WHEN 'events' THEN json_extract(fields, '$.kind')
    WHEN 'sanctions' THEN json_extract(fields, '$.type')
    WHEN 'organisations' THEN json_extract(fields, '$.type')
    WHEN 'registrations' THEN json_extract(fields, '$.act')
    WHEN 'figures' THEN json_extract(fields, '$.measure')
    WHEN 'interventions' THEN json_extract(fields, '$.group') END, ''),
  themes = COALESCE(';' || (SELECT group_concat(value, ';') FROM json_each(fields, '$.themes')) || ';', '')
"""
POSTGRES = """
UPDATE store_statement SET
  what = COALESCE(CASE sort
    WHEN 'events' THEN fields->>'kind'
    WHEN 'sanctions' THEN fields->>'type'
    WHEN 'organisations' THEN fields->>'type'
    WHEN 'registrations' THEN fields->>'act'
    WHEN 'figures' THEN fields->>'measure'
    WHEN 'interventions' THEN fields->>'group' END, ''),
  themes = COALESCE(';' || (SELECT string_agg(one, ';')
    FROM jsonb_array_elements_text(COALESCE(fields->'themes', '[]'::jsonb)) AS one) || ';', '')
"""


def fill(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Take kind and rights out of the fields."""
    editor.execute(SQLITE if editor.connection.vendor == "sqlite" else POSTGRES)


class Migration(migrations.Migration):
    dependencies = [("store", "0006_screens")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
