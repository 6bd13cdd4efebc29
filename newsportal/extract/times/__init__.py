"""Times as pages print and state them, and which of a page's times is the publication's."""
