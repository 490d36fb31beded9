"""The one place that joins the rooms: add, re-read, resolve; returns tallies, prints nothing."""
