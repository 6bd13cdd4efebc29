"""Who and where a story is from: printed lines that name outlets, authors and editors, and which of them the page gets."""
