"""When each statement comes up for review, kept with it, so that the queue is walked in an index."""

from typing import Any

from django.db import migrations, models

_FIRST = ("people", "sanctions")


def _turns(apps: Any, _editor: Any) -> None:
    statements = apps.get_model("store", "Statement").objects
    disputes = apps.get_model("store", "Dispute").objects.order_by()
    statements.filter(sort__in=_FIRST).update(turn=1)
    disputed = statements.filter(key__in=disputes.values("statement_key"))
    disputed.filter(sort__in=_FIRST).update(turn=0)
    disputed.exclude(sort__in=_FIRST).update(turn=2)


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0012_public_copy"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="statement", name="store_state_status_90909a_idx"),
        migrations.AddField(
            model_name="statement",
            name="turn",
            field=models.SmallIntegerField(default=3),
        ),
        migrations.RunPython(_turns, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(fields=["status", "turn", "confidence", "document", "start", "key"], name="queue_whole"),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                fields=["status", "country", "turn", "confidence", "document", "start", "key", "sort"],
                name="queue_of_country",
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                fields=["status", "sort", "turn", "confidence", "document", "start"], name="queue_of_sort"
            ),
        ),
    ]
