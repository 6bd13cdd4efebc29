"""The story on a page: its text without what stands around and inside it, its title, tags, pictures and parts."""
