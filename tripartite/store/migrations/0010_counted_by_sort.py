"""Statements counted by sort, and walked by date."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0009_disputes"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                fields=["sort", "country", "what", "status", "modality", "date", "document", "themes"],
                name="statement_counted_by_sort",
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(fields=["date"], name="store_state_date_df18b5_idx"),
        ),
    ]
