"""From bytes to text and passages: formats, languages, sentences; numbers, dates and names in text."""
