"""What people type after ``scrapy``, beside Scrapy's own commands."""
