"""The site as a Django application."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The pages that a person reads."""

    name = "tripartite.web"
    label = "web"
