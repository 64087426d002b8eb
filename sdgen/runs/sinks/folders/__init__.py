"""The sink of folders: each batch is a file, written aside and renamed."""
