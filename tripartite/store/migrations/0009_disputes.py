"""The statements that are part of a disagreement, which the review puts first."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0008_access"),
    ]

    operations = [
        migrations.CreateModel(
            name="Dispute",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("statement_key", models.CharField(max_length=20, unique=True)),
                ("country", models.CharField(db_index=True, max_length=3)),
                ("matter", models.TextField()),
            ],
            options={
                "ordering": ["id"],
            },
        ),
    ]
