"""What expressions written in scenarios need of each dialect: scalar functions, one file each."""
