"""What an operator sees of a crawl: progress while it runs, a summary and a record when it ends."""
