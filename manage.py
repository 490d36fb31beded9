"""Django's own commands on the store, set as on a real server: `python manage.py check --deploy`."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tripartite.store.settings")
    os.environ.setdefault("TRIPARTITE_ACCOUNTS", "1")
    os.environ.setdefault("TRIPARTITE_HTTPS", "1")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
