"""Browsers, a publisher's server and a running `bolgeplan serve`: what tests of the web need."""
