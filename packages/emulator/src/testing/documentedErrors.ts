/** One row of LoginRadius's page of error codes, and how the tests have the emulator answer it. */
export interface DocumentedError {
  /** By a `request` that deserves it, or by a `fault` where the emulator has nothing that could lead to it. */
  readonly reached: "request" | "fault";
  readonly code: number;
  readonly status: number;
  readonly message: string;
  readonly description: string;
}

/**
 * The errors that the API reference lists for password/change, with the texts of the page of error codes. The emulator
 * gives 1015 and 1090 descriptions of the case in hand; the documented ones come by a fault.
 */
export const changePasswordErrors: readonly DocumentedError[] = parse(`
request | 901 | 403 | The API key is unauthorized | The provided LoginRadius API key is invalid or is not authorized, please use a valid or authorized LoginRadius API key or check the API key for your LoginRadius account.
request | 905 | 403 | Access token is invalid | The LoginRadius access token is invalid, please use the correct or valid access token in order to process this request.
request | 906 | 403 | Access token has expired | The LoginRadius access token has expired, please request a new token from LoginRadius API.
request | 908 | 403 | A parameter is not formatted correctly | A parameter is not formatted correctly in the request, please check all the parameters in the API call.
fault | 909 | 403 | Your LoginRadius site does not have permission to access this endpoint | Your LoginRadius site does not have permission to access this endpoint, please contact LoginRadius support for more information.
request | 920 | 400 | API key is invalid | The provided LoginRadius API key is invalid, please use a valid API key of your LoginRadius account.
request | 922 | 400 | API key is missing | The request is missing the API key, please use the valid API key parameter in order to process this request.
request | 967 | 401 | Current password is invalid | Your current password is invalid, please use the correct password.
request | 982 | 403 | CAPTCHA is invalid | CAPTCHA is invalid, please enter the correct CAPTCHA value.
fault | 984 | 403 | Account ID is invalid | This Account ID is invalid, please use valid account ID.
request | 991 | 403 | Your account is blocked | Your account has been blocked by the system admin, please contact the admin for more information.
fault | 1015 | 403 | The new password is invalid | Please use a valid Profile ID to change your password.
fault | 1038 | 400 | Valid email ID is required | The provided email ID is invalid or not well-formatted, a valid email ID is required in order to process this request.
request | 1079 | 400 | Put body is invalid | Please use a valid put body and make sure that it is in a valid JSON format.
request | 1081 | 400 | Put body is invalid | Please use a valid put body (in the format x-www-form-urlencoded).
request | 1083 | 400 | This content type header is not supported | Please use a valid content type header, either application/JSON or application/x-www-form-urlencoded.
fault | 1090 | 400 | Invalid request body or payload | An error has occurred while parsing the API payload, Please review the request and try again.
request | 1132 | 403 | Your account has been locked | Your account has been locked, please login with a valid reCAPTCHA in order to continue.
request | 1134 | 403 | Validation failed for one or more fields | Validation failed for one or more fields, please check the errors field for more information.
fault | 1144 | 403 | Your LoginRadius site has disabled for this resource | Your LoginRadius site has V2 APIs enabled, access to this resource is prohibited.
request | 1148 | 403 | Your account has been locked | Your account has been locked, please login with an answer to the security question in order to continue.
request | 1216 | 403 | Weak password | A potential password vulnerability was detected.
`);

/** Errors of the page of error codes around a password change: login, tokens, captcha, lockout, PIN, breach, signing. */
export const relatedErrors: readonly DocumentedError[] = parse(`
request | 902 | 401 | The API secret is unauthorized | The provided LoginRadius API secret is invalid or is not authorized, please use a valid or authorized LoginRadius API secret or check the API secret for your LoginRadius account.
fault | 903 | 403 | Request token is invalid | The LoginRadius request token is invalid, please check the POST request on your callback page and the token field in the request.
fault | 904 | 403 | Request token has expired | The LoginRadius request token has expired, please request a new token from LoginRadius API.
request | 938 | 403 | User does not exist | The user's account does not exist, please use a valid user or create the user before processing this request.
fault | 942 | 403 | Site does not exist | The provided site does not exist, please use a valid LoginRadius site in order to process this request.
fault | 950 | 500 | Operation failed due to an unknown error | An unknown error has occurred, please try again in a few minutes or contact your system admin.
request | 965 | 400 | The post body is invalid | Please use a valid post body and make sure that it is in a valid JSON format.
request | 966 | 401 | Invalid user ID and/or password | Please use a valid user ID and password combination.
request | 970 | 403 | Email is not verified | This email has not yet been verified, please click the link in your email to confirm your email address.
fault | 971 | 400 | Invalid request | The current request is invalid, please use a valid request.
request | 974 | 403 | The email verification link has already been used | Each link can only be used once, you can log in now if you have already verified the email, OR use the ‘forgot password’ option.
request | 975 | 403 | Your verification link has expired | This verification link has expired, please request for new verification link.
fault | 979 | 403 | The link cannot be accessed | The link is either expired or has already been used, please request a new link.
fault | 1016 | 403 | The password cannot be changed, the Profile ID is invalid | Please use a valid Profile ID to change your password.
request | 1048 | 400 | Secured one-time token (SOTT) is required | Secured one-time token (SOTT) is required, please use a valid secure one-time token (SOTT) in order to process this request.
request | 1049 | 403 | Secured one-time token (SOTT) is invalid | Secured one-time token (SOTT) is invalid, please use a valid secure one-time token (SOTT) in order to process this request.
fault | 1055 | 403 | Session has expired | The LoginRadius session token has expired, there is no current active session for this user.
request | 1060 | 400 | Access token is missing | This request is missing the access token, please use the valid access token parameter in order to process this request.
request | 1063 | 403 | Verification token (vtoken) is invalid | The LoginRadius verification token is invalid, please use a valid verification token in order to process this request.
fault | 1066 | 403 | Phone number is not verified | The provided phone number is not verified, please use a verified phone number for login.
request | 1077 | 403 | Phone number login is enabled | The phone number login is enabled so login or get Profile by email ID is unavailable, please use a verified phone number for login or get Profile.
fault | 1080 | 400 | JSON format is not supported by this API | Please use a valid JSON body and make sure that it is in a valid JSON format.
fault | 1089 | 400 | Password is missing | The password is missing, please use the valid password parameter in order to process this request.
request | 1091 | 403 | Security question is invalid | This security question is invalid, please use a correct or valid security question.
fault | 1093 | 403 | Your security answer is incorrect | Your security answer is incorrect, please enter the correct security answer.
request | 1094 | 403 | Your security answer or question is incorrect | Your security question or answer is incorrect, please enter the correct security question or answer.
fault | 1122 | 403 | You have reached a limit for sending emails | The account limit for email requests for this resource has been reached for this time due to too many request.
request | 1130 | 403 | Login services have been disabled for your account | Login services have been disabled for your account, please contact the admin or site owner.
fault | 1164 | 403 | Your account has been blocked due to suspicious activity | Your account has been blocked by the system admin, please contact the admin for more information.
fault | 1165 | 403 | Please answer the security question's to secure your account | We have identified a suspicious activity with your account, please answer the security question's to secure your account.
fault | 1166 | 403 | A verification code has been sent to your email | We have identified a suspicious activity with your account, a verification code has been sent to your email to secure your account.
fault | 1167 | 403 | A verification code has been sent to your phone | We have identified a suspicious activity with your account, a verification code has been sent to your phone to secure your account.
fault | 1168 | 403 | Login attempt from a new browser is detected | Login attempt from a new browser is detected.
fault | 1176 | 403 | Two factor authentication is enabled | Two factor authentication is enabled, please use two factor authentication api for login.
request | 1183 | 403 | UserName authentication is enabled | You can't login from email/phone, please use username for login.
fault | 1194 | 403 | Privacy policy does not match | You have not accepted the current privacy policy.
request | 1198 | 403 | Your account has been locked | Your account has been locked, please try again after sometime.
request | 1205 | 401 | Invalid password | Please use a valid password.
fault | 1206 | 403 | IP Access Denied | Access denied to the resource due to unauthorized IP.
fault | 1207 | 400 | API signature is missing | The request is missing the API signature, please use a valid API signature parameter in order to process this request.
fault | 1208 | 403 | API signature is invalid | The API signature is invalid, please use a valid API signature parameter in order to process this request.
fault | 1214 | 400 | Dangerous request | A potentially dangerous request value was detected.
request | 1217 | 403 | Refresh token invalid | LoginRadius refresh token is invalid.
fault | 1218 | 403 | CAPTCHA is invalid | CAPTCHA is invalid, please enter the correct CAPTCHA value.
fault | 1220 | 403 | Account is not allowed to login | The provided account is not allowed to login, please reach out to LoginRadius support for more information.
request | 1221 | 403 | Account is already unlocked | The account is already unlocked, you can access or manage your profile.
fault | 1226 | 403 | Consent form not submitted | Consent options are not submitted, please accept the consent options.
fault | 1234 | 403 | PIN is required | The PIN is a required field. Please provide a valid PIN
fault | 1236 | 401 | Invalid PIN | Please use a valid PIN for the Authentication
request | 1241 | 401 | Current pin is invalid | Your current pin is invalid, please use the correct pin.
fault | 1264 | 403 | Account has been locked | Your LoginRadius account has been locked, please login with your credentials again in order to unlock your account.
request | 1286 | 403 | You cannot log in with a password | Password-based login is disabled for your site. Please enable the Login with Password feature.
fault | 1287 | 403 | Login attempt from a new device is detected | Login attempt from a new device is detected.
request | 1315 | 403 | The password you’re trying to set is exposed in an external data breach | The specific password you’re setting is found in a data breach unrelated to this app/service. Please set a different password.
request | 1316 | 403 | Your password is exposed in an external data breach | Your password is found in a data breach unrelated to this app/service. Please reset your password using the email we sent you.
request | 1317 | 403 | Please reset your password via the email we sent you | Your password is exposed in an external data breach. As a caution, we’ve already sent you an email with steps to reset your password. Please try to login after resetting your password.
fault | 1338 | 403 | Exceeded active login session limit | You have exceeded the maximum number of allowed active login sessions. Please log out of any other active session before attempting to log in again. If you need further assistance, contact support.
fault | 2023 | 400 | Request is invalid | Unable to retrieve token configuration for the specified app.
fault | 2024 | 403 | The Access Token is expired or invalid | The Access Token is expired or invalid, please request a new Access Token from the LoginRadius API.
`);

function parse(table: string): readonly DocumentedError[] {
  return table
    .trim()
    .split("\n")
    .map((row) => {
      const [reached, code, status, message = "", description = ""] = row.split(" | ");
      return {
        reached: reached as DocumentedError["reached"],
        code: Number(code),
        status: Number(status),
        message,
        description,
      };
    });
}
