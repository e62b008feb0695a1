"""What people look at: the page with what was read from it boxed, and the way from a row back to the ink."""
