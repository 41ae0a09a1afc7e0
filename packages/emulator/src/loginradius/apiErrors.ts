/** Status, message and description of one of LoginRadius's error codes. */
export interface ApiError {
  readonly status: number;
  readonly message: string;
  readonly description: string;
}

/** LoginRadius's codes, word for word as its page of error codes lists them (the ones that are answered so far). */
export const apiErrors = {
  404: {
    status: 404,
    message: "Not Found",
    description:
      "The API endpoint is not correct or your account does not have sufficient permissions to access this endpoint.",
  },
  405: {
    status: 405,
    message: "Method not allowed",
    description: "Verify that you are accessing the API endpoint with the correct format (ie. Get or Post)",
  },
  901: {
    status: 403,
    message: "The API key is unauthorized",
    description:
      "The provided LoginRadius API key is invalid or is not authorized, please use a valid or authorized " +
      "LoginRadius API key or check the API key for your LoginRadius account.",
  },
  905: {
    status: 403,
    message: "Access token is invalid",
    description:
      "The LoginRadius access token is invalid, please use the correct or valid access token in order to " +
      "process this request.",
  },
  906: {
    status: 403,
    message: "Access token has expired",
    description: "The LoginRadius access token has expired, please request a new token from LoginRadius API.",
  },
  908: {
    status: 403,
    message: "A parameter is not formatted correctly",
    description:
      "A parameter is not formatted correctly in the request, please check all the parameters in the API call.",
  },
  920: {
    status: 400,
    message: "API key is invalid",
    description: "The provided LoginRadius API key is invalid, please use a valid API key of your LoginRadius account.",
  },
  922: {
    status: 400,
    message: "API key is missing",
    description:
      "The request is missing the API key, please use the valid API key parameter in order to process this request.",
  },
  950: {
    status: 500,
    message: "Operation failed due to an unknown error",
    description: "An unknown error has occurred, please try again in a few minutes or contact your system admin.",
  },
  958: {
    status: 400,
    message: "The post body is invalid",
    description: "Please use a valid post body (in the format x-www-form-urlencoded).",
  },
  965: {
    status: 400,
    message: "The post body is invalid",
    description: "Please use a valid post body and make sure that it is in a valid JSON format.",
  },
  966: {
    status: 401,
    message: "Invalid user ID and/or password",
    description: "Please use a valid user ID and password combination.",
  },
  967: {
    status: 401,
    message: "Current password is invalid",
    description: "Your current password is invalid, please use the correct password.",
  },
  1015: {
    status: 403,
    message: "The new password is invalid",
    description: "Please use a valid Profile ID to change your password.",
  },
  1038: {
    status: 400,
    message: "Valid email ID is required",
    description:
      "The provided email ID is invalid or not well-formatted, a valid email ID is required in order to process " +
      "this request.",
  },
  1060: {
    status: 400,
    message: "Access token is missing",
    description:
      "This request is missing the access token, please use the valid access token parameter in order to " +
      "process this request.",
  },
  1079: {
    status: 400,
    message: "Put body is invalid",
    description: "Please use a valid put body and make sure that it is in a valid JSON format.",
  },
  1081: {
    status: 400,
    message: "Put body is invalid",
    description: "Please use a valid put body (in the format x-www-form-urlencoded).",
  },
  1083: {
    status: 400,
    message: "This content type header is not supported",
    description:
      "Please use a valid content type header, either application/JSON or application/x-www-form-urlencoded.",
  },
} as const satisfies Record<number, ApiError>;

/** A code of {@link apiErrors}. */
export type ApiErrorCode = keyof typeof apiErrors;
