"""The lists on a page: rows of headlines with their times and labels, the next page, feeds and lists in data."""
