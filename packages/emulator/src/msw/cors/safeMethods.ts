/** Methods for which a page of another origin needs no leave (Fetch standard, "CORS-safelisted method"). */
export const safeMethods: readonly string[] = ["GET", "HEAD", "POST"];
