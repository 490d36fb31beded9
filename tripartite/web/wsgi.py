"""The site as a WSGI application for a real server: over https, with accounts, and only with an administrator."""

import os

os.environ.setdefault("TRIPARTITE_ACCOUNTS", "1")
os.environ.setdefault("TRIPARTITE_HTTPS", "1")

from django.core.wsgi import get_wsgi_application

from tripartite.store.opening import open_store
from tripartite.web.serving import look_after, require_administrator

open_store()
require_administrator()
look_after()
application = get_wsgi_application()
