// What solves ALTCHA's challenges: its own worker for PBKDF2, which altcha-lib's examples take.
import "altcha/workers/pbkdf2";
