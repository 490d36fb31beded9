"""Values in words: labels, dates, amounts and names as a person reads them, in the language of the page."""
