"""The page itself: bytes to text, text to one tree, the tree to blocks of text; what it states for machines; addresses and words."""
