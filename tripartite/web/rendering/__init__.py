"""Text and pictures as markup, every character of a document escaped."""
