"""The command line: the only room beside the site that prints."""
