"""Reading a résumé as a careful friend would before it is sent: rules on the text alone, a table of functions."""
