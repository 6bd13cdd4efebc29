"""The portal's four template families: pure functions from a page of the edition to HTML, with the markup of the systems they stand for."""
