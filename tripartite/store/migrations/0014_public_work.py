"""How far the work on the public copy is, and whether the copy is closed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0013_turns"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublicWork",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("withholding", models.BigIntegerField()),
                ("by", models.CharField(max_length=150)),
                ("state", models.CharField(db_index=True, default="waiting", max_length=10)),
                ("closing", models.BooleanField(db_index=True, default=False)),
                ("done", models.IntegerField(default=0)),
                ("total", models.IntegerField(default=0)),
                ("asked", models.DateTimeField(auto_now_add=True)),
                ("ended", models.DateTimeField(blank=True, null=True)),
                ("outcome", models.JSONField(default=dict)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
    ]
