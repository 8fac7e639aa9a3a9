"""Lists for programs that ask for less than the whole record: the pages behind the events, the numbers stated."""
