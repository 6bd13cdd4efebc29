"""The texts of the demo portal, a module a family, all of our own writing. Places, outlets and people are made up."""
