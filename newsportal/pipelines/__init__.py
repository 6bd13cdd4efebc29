"""What becomes of an item: clean, validate, deduplicate; each one job, a few lines over a pure function."""
