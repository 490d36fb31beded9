"""Tables of the screens: files on their way in, saved searches, codings; statements counted by kind and right."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0005_review_queue_narrowed"),
    ]

    operations = [
        migrations.CreateModel(
            name="Arrival",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("staged", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=400)),
                ("size", models.BigIntegerField()),
                ("by", models.CharField(db_index=True, max_length=150)),
                ("state", models.CharField(db_index=True, default="waiting", max_length=12)),
                ("came", models.DateTimeField(auto_now_add=True)),
                ("alive", models.DateTimeField(blank=True, null=True)),
                ("ended", models.DateTimeField(blank=True, null=True)),
                ("outcomes", models.JSONField(default=list)),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Coding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("country", models.CharField(max_length=3)),
                ("year", models.IntegerField()),
                ("theme", models.CharField(max_length=40)),
                ("answer", models.CharField(max_length=10)),
                ("statement_key", models.CharField(blank=True, max_length=20)),
                ("note", models.TextField(blank=True)),
                ("by", models.CharField(max_length=150)),
                ("made", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="SavedSearch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("by", models.CharField(max_length=150)),
                ("name", models.CharField(max_length=120)),
                ("query", models.TextField()),
                ("made", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.RemoveIndex(
            model_name="statement",
            name="store_state_country_8caa47_idx",
        ),
        migrations.AddField(
            model_name="statement",
            name="themes",
            field=models.CharField(blank=True, max_length=400),
        ),
        migrations.AddField(
            model_name="statement",
            name="what",
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                fields=["country", "sort", "what", "status", "modality", "date", "document", "themes"],
                name="statement_counted",
            ),
        ),
        migrations.AddField(
            model_name="coding",
            name="superseded_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="earlier",
                to="store.coding",
            ),
        ),
        migrations.AddConstraint(
            model_name="savedsearch",
            constraint=models.UniqueConstraint(fields=("by", "name"), name="one_saved_search_per_name"),
        ),
        migrations.AddIndex(
            model_name="coding",
            index=models.Index(fields=["country", "year", "theme"], name="store_codin_country_e5a659_idx"),
        ),
    ]
