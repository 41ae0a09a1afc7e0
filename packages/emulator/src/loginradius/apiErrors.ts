/** Status, message and description of one of LoginRadius's error codes. */
export interface ApiError {
  readonly status: number;
  readonly message: string;
  readonly description: string;
}

// Code, status, message and description, parted by tabs: word for word what LoginRadius's page of error codes lists,
// the rows that describe plain HTTP statuses included.
const page = `
200	200	OK	The API was accessed successfully.
400	400	Bad Request	Verify that the API endpoint you are accessing is correctly formatted and has all the required parameters.
401	401	Unauthorized	Verify your LoginRadius API key and secret, also verify that your access token has not expired.
403	403	Forbidden	Verify all parameters are correctly formatted and the API endpoint is correct.
404	404	Not Found	The API endpoint is not correct or your account does not have sufficient permissions to access this endpoint.
405	405	Method not allowed	Verify that you are accessing the API endpoint with the correct format (ie. Get or Post)
429	429	Too Many Request	Response status code indicates the user has sent too many requests in a given amount of time (i.e. rate limiting)
500	500	Internal Server Error	Something has gone wrong with the processing of the request, check your server error logs and [contact us](https://adminconsole.loginradius.com/support/tickets/open-a-new-ticket) if the error persists.
901	403	The API key is unauthorized	The provided LoginRadius API key is invalid or is not authorized, please use a valid or authorized LoginRadius API key or check the API key for your LoginRadius account.
902	401	The API secret is unauthorized	The provided LoginRadius API secret is invalid or is not authorized, please use a valid or authorized LoginRadius API secret or check the API secret for your LoginRadius account.
903	403	Request token is invalid	The LoginRadius request token is invalid, please check the POST request on your callback page and the token field in the request.
904	403	Request token has expired	The LoginRadius request token has expired, please request a new token from LoginRadius API.
905	403	Access token is invalid	The LoginRadius access token is invalid, please use the correct or valid access token in order to process this request.
906	403	Access token has expired	The LoginRadius access token has expired, please request a new token from LoginRadius API.
908	403	A parameter is not formatted correctly	A parameter is not formatted correctly in the request, please check all the parameters in the API call.
909	403	Your LoginRadius site does not have permission to access this endpoint	Your LoginRadius site does not have permission to access this endpoint, please contact LoginRadius support for more information.
910	403	Endpoint is not supported by the current provider	The requested endpoint is not supported by this social identity provider.
920	400	API key is invalid	The provided LoginRadius API key is invalid, please use a valid API key of your LoginRadius account.
921	400	API secret is invalid	The provided LoginRadius API secret is invalid, please use a valid API secret of your LoginRadius account.
922	400	API key is missing	The request is missing the API key, please use the valid API key parameter in order to process this request.
923	400	API secret is missing	The request is missing the API secret, please use the valid API key parameter in order to process this request.
925	400	The date range has an invalid format	The From date has an invalid format, please use the valid date format (mm/dd/yyyy).
926	400	The date range has an invalid format	The To date has an invalid format, please use the valid date format (mm/dd/yyyy).
929	400	Access token is missing from social ID provider	The ID Provider access token is required to generate the LoginRadius access token, please use the correct token in order to process this request.
930	400	Token secret is missing from social ID provider	The ID Provider token secret is required to generate the LoginRadius access token, please use the correct token in order to process this request.
931	400	Album ID is required	The album ID is required to process this request, please use a valid album ID.
936	403	Email address is already registered with your LoginRadius site	The email address has to be unique for your LoginRadius site, please use a different email address.
937	403	User ID is invalid	The user ID is invalid, please use a valid user ID in order to process this request.
938	403	User does not exist	The user's account does not exist, please use a valid user or create the user before processing this request.
942	403	Site does not exist	The provided site does not exist, please use a valid LoginRadius site in order to process this request.
949	403	The site name is required	The site name is required to process this request, please use a valid LoginRadius site name.
950	500	Operation failed due to an unknown error	An unknown error has occurred, please try again in a few minutes or contact your system admin.
957	400	The query is not formatted correctly	Please use the correct query format, it should be in the format specified in the query documentation.
958	400	The post body is invalid	Please use a valid post body (in the format x-www-form-urlencoded).
959	403	The status ID is invalid	A valid status ID is required to process this request, please use a valid status ID.
965	400	The post body is invalid	Please use a valid post body and make sure that it is in a valid JSON format.
966	401	Invalid user ID and/or password	Please use a valid user ID and password combination.
967	401	Current password is invalid	Your current password is invalid, please use the correct password.
968	400	The date is invalid or has an invalid format	The provided birth date either is in the future or has an invalid format, please use the valid date and date format (mm/dd/yyyy).
970	403	Email is not verified	This email has not yet been verified, please click the link in your email to confirm your email address.
971	400	Invalid request	The current request is invalid, please use a valid request.
973	403	Invalid email verification link	The email verification link is invalid, please request a new link.
974	403	The email verification link has already been used	Each link can only be used once, you can log in now if you have already verified the email, OR use the ‘forgot password’ option.
975	403	Your verification link has expired	This verification link has expired, please request for new verification link.
979	403	The link cannot be accessed	The link is either expired or has already been used, please request a new link.
981	403	Site is not configured for RaaS (Registration-as-a-Service)	RaaS (Registration-as-a-Service) is not configured for this site, please contact LoginRadius support.
982	403	CAPTCHA is invalid	CAPTCHA is invalid, please enter the correct CAPTCHA value.
983	403	Account cannot be linked	This account cannot be linked, please use another account to link.
984	403	Account ID is invalid	This Account ID is invalid, please use valid account ID.
986	403	Account is already linked	This account cannot be linked as it is already linked with another account.
987	403	Account cannot be unlinked	This account is not linked to any other account, so it cannot be unlinked.
988	403	An account already exists for this email	This email is already registered, please log into to your account or use the ‘forgot password’ option.
989	403	Provider ID cannot be unlinked	This provider ID is not linked to any other account, so it cannot be unlinked.
990	403	This email is invalid	This is not a valid email address, please use a valid email address.
991	403	Your account is blocked	Your account has been blocked by the system admin, please contact the admin for more information.
992	400	The page ID is invalid	The page ID is required to process this request, please use a valid page ID.
993	403	Custom field is invalid	This custom field is invalid, please use a correct or valid custom field.
995	403	Unique record ID is invalid	This unique record Id is invalid, please enter a valid unique record ID.
996	403	Cursor value is invalid	This cursor value is not valid, please enter a value higher than zero.
997	403	Request does not have more records	This is the end of the data set, there are no more records to process.
998	403	Maximum limit reached for the custom object	A maximum of 20 account IDs are allowed to get custom object value, please use less than 20 IDs.
999	403	Site is not configured for custom object setting	The custom object setting is not configured for this site, please contact LoginRadius support.
1000	403	An error has occurred at the social identity provider’s end	An error has occurred at the social identity provider’s end, please check the ‘providerErrorResponse’ for more details.
1001	403	Custom object ID is invalid	The custom object ID used in the request is incorrect or does not exist.
1002	403	Maximum limit has reached for this custom object	This custom object has reached the maximum limit, please contact LoginRadius support.
1003	403	Record is blocked within custom object	This record is blocked in the custom object, please unblock it or contact LoginRadius support.
1005	403	User account should have at least one email address	This email address cannot be deleted as this is the only email address in your Profile, please add an additional email address in order to remove this.
1006	403	Invalid action for adding or removing email addresses	This action is invalid, please take a valid action.
1008	403	This provider cannot be unlinked	This provider cannot be unlinked from your Profile.
1009	403	The FROM clause is invalid	The FROM clause is invalid, please review the documentation and process your request again.
1010	403	The ORDERBY clause is invalid	The ORDERBY clause is invalid, please review the documentation and process your request again.
1011	403	The LIMIT clause is invalid	The LIMIT clause is invalid, please review the documentation and process your request again. The request must be between 1-20 records.
1012	403	The SKIP clause is invalid	The SKIP clause is invalid, please review the documentation and process your request again. The clause must be non-negative.
1013	403	The SELECT clause is invalid	The SELECT clause is invalid, please review the documentation and process your request again.
1014	403	The WHERE clause is invalid	The WHERE clause is invalid, please review the documentation and process your request again.
1015	403	The new password is invalid	Please use a valid Profile ID to change your password.
1016	403	The password cannot be changed, the Profile ID is invalid	Please use a valid Profile ID to change your password.
1017	403	This username is already registered with this website	The username you have selected is already in use, please choose a different username.
1018	403	Username cannot be changed, as the existing username provided is incorrect or invalid	Please provide the correct existing username in order to change it.
1019	403	The First Data point is invalid	The First Data point is invalid, please review the documentation and submit your request again with the correct data point.
1020	403	The Second Data point is invalid	The Second Data point is invalid, please review the documentation and submit your request again with the correct data point.
1021	403	The Stats type is invalid	The Stats type is invalid, please review the documentation and submit your request again with the correct Stats type.
1022	403	Username does not exist	The provided username does not exist, please enter a valid username.
1023	403	Email address does not exist	The provided email address does not exist, please use a valid email address.
1024	403	This username format is invalid	The username provided is invalid, please enter the username in the correct format.
1025	403	This email address is already verified	This email address has already been confirmed, so you cannot resend the verification email.
1026	403	Cannot login with this social provider as email address is not yet verified	Please verify your email address first to log in with this social provider.
1027	403	You cannot login or register with this email address, as an account already exists for this email address	An account already exists with this email address. If you’ve forgotten which email address/social provider you have previously registered under, please use the forgot user ID or social provider link.
1030	403	This email address cannot be registered, as it is already registered under a social account	An account already exists with this email address. If you’ve forgotten which social provider you have previously registered under, please use the forgot user ID or social provider link.
1032	403	Email address is required	Email address is required, please use a valid email address in order to process this request.
1033	403	Cannot login with this social provider as the same email address is already being used with another account	please login with your existing account. If you’ve forgotten which provider you have previously registered under, please use the Forgot User ID or Social Provider link.
1034	403	Verification emails cannot be sent, as the email verification option is disabled for your site	The email address verification option is disabled for your site, please enable it before sending any verification emails.
1035	400	Custom object JSON is invalid	The provided custom object JSON is invalid, please use a valid or well-formatted JSON in order to process this request.
1036	400	Custom object ID is required	The custom object ID is required, please use a valid custom object ID in order to process this request.
1037	400	Account ID is required	The account ID is required, please use a valid account ID in order to process this request.
1038	400	Valid email ID is required	The provided email ID is invalid or not well-formatted, a valid email ID is required in order to process this request.
1039	403	An email profile is not created or does not exist	An email profile is not created on this Account ID, please use a valid Account ID or create an email profile before processing this request.
1040	403	REST Hook target URL is invalid	The provided REST Hook target URL is invalid, it must be a valid web URL.
1041	403	The number of REST Hook subscriptions have exceeded the limit	The number of REST Hook subscriptions must be less than or equal to 5, please unsubscribe and try again.
1042	403	Event parameter is invalid	Event parameter is invalid, it must be either 'login' or 'register'.
1043	403	Phone number is invalid or does not exist	The provided phone number is invalid or does not exist, please use a valid phone number in order to process this request.
1044	403	This account ID is already registered with your site	The account ID has to be unique for your Site, please use a different account ID in order to process this request.
1046	403	This email has already been registered with your LoginRadius site	This email has already been registered with your LoginRadius site, please use a different mail address.
1047	400	Role does not exist	The provided role for the user does not exist, please use a valid role in order to process this request.
1048	400	Secured one-time token (SOTT) is required	Secured one-time token (SOTT) is required, please use a valid secure one-time token (SOTT) in order to process this request.
1049	403	Secured one-time token (SOTT) is invalid	Secured one-time token (SOTT) is invalid, please use a valid secure one-time token (SOTT) in order to process this request.
1051	403	New social registration is not allowed	The new social registration are not allowed, please login from your existing account or link this account.
1054	403	Account linking is disabled	The account linking feature is disabled for your LoginRadius site, please reach out to LoginRadius support for further information.
1055	403	Session has expired	The LoginRadius session token has expired, there is no current active session for this user.
1056	403	Email is not allowed to register	The provided Email is not allowed to register, please reach out to LoginRadius support for more information.
1057	403	Custom object is not found or does not exist	The requested custom object of the user's account could not be found, please create a custom object before requesting.
1058	403	Phone number is already registered with your LoginRadius site	The phone number has to be unique for your LoginRadius site, please use a different phone number.
1059	403	Password less login option is not enabled for your LoginRadius site	The password less login option is not enabled for your LoginRadius site, please reach out to LoginRadius support for more information.
1060	400	Access token is missing	This request is missing the access token, please use the valid access token parameter in order to process this request.
1061	400	Profile ID is missing	This request is missing the Profile ID, please use a valid Profile ID parameter in order to process this request.
1062	403	The password less login link has already been used	Each link can only be used once, please click the password less login button for a new link.
1063	403	Verification token (vtoken) is invalid	The LoginRadius verification token is invalid, please use a valid verification token in order to process this request.
1064	403	Custom object name is invalid	The custom object name used in this request is incorrect or does not exist.
1065	403	Provider name or Provider Id is invalid	The provider name or provider ID is invalid, please use a valid provider name or provider ID.
1066	403	Phone number is not verified	The provided phone number is not verified, please use a verified phone number for login.
1067	403	Invalid OTP Code	The OTP code is invalid, please request for a new OTP.
1068	403	The OTP has already been used	Each OTP can only be used once, you can now login if you have already verified the phone number.
1069	403	Verification OTP has expired	This verification OTP has expired, please use ‘resend OTP’ option to verify your phone number.
1070	403	The OTP cannot be accessed	This OTP is either expired or has already been used, please request for a new OTP.
1071	403	The SMS configuration does not exist	The SMS configuration does not exist, please configure SMS settings.
1072	403	The Verification code (OTP) send failed	The Verification OTP Code sending failed, please try again.
1073	403	This phone number has already been confirmed	This phone number has already been confirmed, so you cannot resend the verification OTP
1074	403	Phone number login is not enabled	Phone number login is not enabled on your site.
1075	400	Username is required	A username is required, please use a valid username in order to process this request.
1076	400	Phone number is required	Phone number is required, please use a valid phone number in order to process this request.
1077	403	Phone number login is enabled	The phone number login is enabled so login or get Profile by email ID is unavailable, please use a verified phone number for login or get Profile.
1078	403	Provider is invalid	This provider is invalid for account link/unlink, please use a valid Social Provider.
1079	400	Put body is invalid	Please use a valid put body and make sure that it is in a valid JSON format.
1080	400	JSON format is not supported by this API	Please use a valid JSON body and make sure that it is in a valid JSON format.
1081	400	Put body is invalid	Please use a valid put body (in the format x-www-form-urlencoded).
1082	400	Delete body is invalid	Please use a valid delete body (in the format x-www-form-urlencoded).
1083	400	This content type header is not supported	Please use a valid content type header, either application/JSON or application/x-www-form-urlencoded.
1084	400	Delete body is invalid	Please use a valid delete body and make sure that it is in a valid JSON format.
1085	403	Number of Webhook subscriptions exceed to limit	Number of Webhook subscriptions must be less than or equal to 5, unsubscribe other and try again.
1086	403	Event parameter is invalid	The event parameter is invalid, please enter a valid event.
1087	403	Webhook target URL is invalid	The provided Webhook target URL is invalid, please enter a valid web URL.
1088	403	Custom API name is invalid	The provided Custom API name is invalid, please provide a valid name.
1089	400	Password is missing	The password is missing, please use the valid password parameter in order to process this request.
1090	400	Invalid request body or payload	An error has occurred while parsing the API payload, Please review the request and try again.
1091	403	Security question is invalid	This security question is invalid, please use a correct or valid security question.
1092	403	Security question and answer is not saved in profile	This security question and answer is not saved in your profile, please update the security question and answer in profile.
1093	403	Your security answer is incorrect	Your security answer is incorrect, please enter the correct security answer.
1094	403	Your security answer or question is incorrect	Your security question or answer is incorrect, please enter the correct security question or answer.
1095	403	Security question or answer is not enabled	The security question or answer is not enabled, please enable security question or answer.
1096	400	Invalid phone number	The provided phone number is not valid or not well-formatted, please review the phone number in order to process this request.
1097	403	Two factor authentication is not enabled	Two factor authentication is not enabled, please enable two factor authentication for login.
1098	403	Two-factor authentication is not configured	Two-factor authentication is not enabled. Please configure or enable at least one two-factor authentication method from your profile.
1099	403	Two-factor authenticator is not configured	Two-factor authenticator app is not configured. Please configure an authenticator to enable two-factor authentication.
1100	403	OTP two factor authentication is not enabled	The OTP two factor authentication is not enabled, please enable OTP two factor authentication for login.
1101	403	Two factor authentication is not configured for this profile	Two factor authentication is not configured, please configured or enable two factor authentication on your profile for login.
1102	403	The two-factor authenticator code is incorrect	Please enter the correct authenticator code.
1103	403	Two factor authentication token is invalid	The LoginRadius two factor authentication token is invalid, please use the correct or valid token in order to process this request.
1104	403	Two factor authentication token has expired	The LoginRadius two factor authentication token has expired, please request a new token from LoginRadius API.
1105	403	At least one verification code is required	At least one verification code is required, please enter the OTP or Google authentication code.
1106	403	This phone number is already registered	This phone number is already registered on your profile for two factor authentication., please use a different phone number for login.
1107	400	Address type can not be same	Please use different address types in the case of multiple addresses.
1110	403	Webhook target URL is already subscribed	The provided Webhook target URL is already subscribed, please enter a unique web URL.
1112	403	Webhook target URL is not subscribed	The provided Webhook target URL is not subscribed, it must be subscribed before unsubscribe.
1113	403	The profile cannot be enforced to invalidate the email verification.	The request could not be processed, there is no email profile associated with this UID, thus the email verification cannot be enforced.
1114	403	No record found	There are no deleted records available for this request.
1115	403	The profile cannot be enforced to invalidate the email verification.	The request could not be processed, email already unverified associated with UID thus can not enforce email verification.
1117	403	This phone number is not registered	phone number is not registered on your profile for two factor authentication.
1118	400	Email, UID or phone is required	Please pass the email or uid or phone parameter in order to process this request.
1119	403	The LoginRadius DeleteToken is invalid	The LoginRadius DeleteToken is invalid, please use the correct or valid DeleteToken in order to process this request.
1120	403	Access token is invalid or phone number is already verified	The LoginRadius access token is invalid or the phone number has already been verified.
1121	403	This is not valid request for removing two factor authentication	This is not valid request for removing two factor authentication, please use the correct value for removing two factor authentication.
1122	403	You have reached a limit for sending emails	The account limit for email requests for this resource has been reached for this time due to too many request.
1123	403	You have reached a limit for sending SMS	The account limit for SMS requests for this resource has been reached for this time due to too many request.
1124	400	Phone type cannot be same	Please use different phone types in the case of multiple phone numbers.
1125	400	Address type is required	The request couldn't be processed, the address type must be specified in the address.
1126	403	Email has already been verified	Provided email address has already been verified, so its verification token couldn’t be generated.
1127	403	Two factor authentication backup code is already generated	The two factor authentication backup code is already generated, please reset your two factor authentication backup code.
1128	403	Two factor authentication backup bode is not valid or has already been used	The two factor authentication backup code is not enabled, please enable or configure two factor authentication for login.
1129	403	Email has already been verified	The two factor authentication backup code is not valid or has already been used, please use a valid two factor authentication backup code for login.
1130	403	Login services have been disabled for your account	Login services have been disabled for your account, please contact the admin or site owner.
1132	403	Your account has been locked	Your account has been locked, please login with a valid reCAPTCHA in order to continue.
1133	403	Role Context Name is not Valid	Your role context name is not valid, please use a valid role context name.
1134	403	Validation failed for one or more fields	Validation failed for one or more fields, please check the errors field for more information.
1135	403	Smart login option is not enabled for your LoginRadius site	The smart login option is not enabled for your LoginRadius site, please reach out to LoginRadius support for more information.
1136	403	Client GUID must be unique	You have already used this client GUID, please use a unique client GUID.
1137	403	This smart login link has already been used	Each link can only be used once, please request a new link to login.
1138	403	The smart login link has already been verified	This smart login link has already been verified, please click the smart login button for a new link.
1139	403	The smart login link has not been verified	This smart login link has not been verified, please click the smart login link in your email to verify.
1140	403	Client GUID is invalid	The client GUID is invalid or expired, please use a valid client guid in order to process this request.
1141	400	Email address or username is required	Email address or username is required, please use a valid email address or username in order to process this request.
1142	403	Additional Permission does not exist	Additional Permission for the user does not exist, please use a valid additional permission in order to process this request.
1143	403	Access Unauthorized	Your LoginRadius site secret does not have authorization to access this endpoint.
1144	403	Your LoginRadius site has disabled for this resource	Your LoginRadius site has V2 APIs enabled, access to this resource is prohibited.
1145	403	The one touch login link has already been used	Each link can only be used once, please click the sign in button for a new link.
1146	403	One touch login is not enabled for your LoginRadius site	The one touch login is not enabled for your LoginRadius site, please reach out to LoginRadius support for more information.
1147	403	The profile cannot be enforced to invalidate the phone verification.	The request could not be processed, there is no phone profile associated with UID, so the phone verification cannot be enforced.
1148	403	Your account has been locked	Your account has been locked, please login with an answer to the security question in order to continue.
1149	403	Your default LoginRadius Configured SMS Sending Limit Exceed	Your default LoginRadius Configured SMS Sending Limit Exceed. please contact from LoginRadius supportfor more information.
1150	403	Registration data record does not exist	The registration data record does not exist, please use a valid registration data record in order to process this request.
1151	403	Registration data record is not valid	The registration data record is not valid, please use a valid registration data record in order to process this request.
1152	403	Registration data record does not have code	This registration data record does not have code.
1153	403	Registration code is not valid	The registration code is not valid, please use a valid code in order to process this request.
1154	403	Registration data parent record does not exist	The registration data parent record does not exist, please use a valid registration data record in order to process this request.
1155	403	No record exists for this type	No record exists for this type.
1156	403	No child record exists	No child record exists.
1157	403	Registration code is required	The registration code is required, please use a valid code in order to process this request.
1158	403	The type is not valid for registration data.	The type is not valid for registration data, please use a valid type in order to process this request.
1160	403	No callback login is not enabled for your LoginRadius site	The No callback feature is not enabled for your LoginRadius site, please reach out to LoginRadius support for more information.
1161	403	This phone number is already unverified	This phone number is unverified, cannot invalidate.
1162	403	Email or Phone is not verified	This email has not yet been verified, please click the link in your email to confirm your email address.
1163	403	You are not eligible for registration	You are not eligible for registration, your age must be above specified by admin of this site
1164	403	Your account has been blocked due to suspicious activity	Your account has been blocked by the system admin, please contact the admin for more information.
1165	403	Please answer the security question's to secure your account	We have identified a suspicious activity with your account, please answer the security question's to secure your account.
1166	403	A verification code has been sent to your email	We have identified a suspicious activity with your account, a verification code has been sent to your email to secure your account.
1167	403	A verification code has been sent to your phone	We have identified a suspicious activity with your account, a verification code has been sent to your phone to secure your account.
1168	403	Login attempt from a new browser is detected	Login attempt from a new browser is detected.
1169	403	Login attempt from a new city is detected	Login attempt from a new city is detected.
1170	403	Login attempt from a new country is detected	Login attempt from a new country is detected.
1171	403	Login attempt from a new ip is detected	Login attempt from a new ip is detected.
1172	400	Invalid date	A date was specified that was not in the correct format or not a valid date.
1173	403	Unable to process the request	Request couldn't be completed due only an email in the profile.
1174	403	Email update is not allowed	Update email is not allowed as email already exists in this account
1175	403	Role Name is not valid or already exists	Role Name is not valid or already exists, please use a valid role name.
1176	403	Two factor authentication is enabled	Two factor authentication is enabled, please use two factor authentication api for login.
1177	403	Cannot add the email address	Profile does not have any verified email, this request cannot proceed.
1178	403	You have reached a limit for generating token	The limit for generating a token for this resource has been reached. The limit will auto reset upon reaching the configured request disabled period.
1179	403	You have reached a limit for generating OTP	The limit for generating OTP for this resource has been reached. The limit will auto reset upon reaching the configured request disabled period.
1181	403	You have entered an invalid token type	The allowed token types are emailverification, addemail, forgotpassword, deleteusertoken, passwordlesslogintoken, addphone and phoneidverificationotp.
1183	403	UserName authentication is enabled	You can't login from email/phone, please use username for login.
1184	403	User Name authentication is enabled	User Name authentication is enabled, please use username for security question's list.
1185	403	Verification OTP is invalid	The LoginRadius verification OTP is invalid, please use a valid verification OTP in order to process this request.
1186	403	The email verification OTP has already been used	Each OTP can only be used once, you can log in now if you have already verified the email, OR use the ‘forgot password’ option.
1187	403	Email verification OTP has expired	This email verification OTP has expired, please use the ‘forgot password’ option to verify your email.
1188	403	Invalid email verification OTP	The email verification OTP is invalid, please request a new OTP.
1189	403	Email Id or Phone number is required	Email Id or Phone number is required, please use a valid email Id or phone number in order to process this request.
1190	403	Registration disabled	User registration is disabled for your LoginRadius site.
1191	403	Event Based two factor authentication is not enabled	Event Based two factor authentication is not enabled, please enable event based two factor authentication for login.
1192	403	At least one verification code is required	At least one verification code is required, please enter the OTP or Google authentication code or backupcode.
1193	403	Two factor validation token is invalid	The LoginRadius two factor Validation token is invalid, please use the correct or valid token in order to process this request.
1194	403	Privacy policy does not match	You have not accepted the current privacy policy.
1195	403	Privacy policy is not available	There is no privacy policy available currently for your LoginRadius site.
1196	403	Privacy policy is not accepted	Privacy policy must be accepted for registration.
1197	403	Privacy policy version is not valid	The privacy policy version is not valid.
1198	403	Your account has been locked	Your account has been locked, please try again after sometime.
1199	403	Address is not valid	The request couldn't be processed, the address is not a valid address.
1200	403	Uid is not valid	The uid is not valid, The uid can contains alphabets, digits, underscore and dash only and length must be between 1 to 50.
1201	400	Email type is required	The request couldn't be processed, the email type must be specified in the address.
1202	400	Email address can not be same	Please use different email addresses in the case of multiple email addresses.
1203	400	Primary email address can be only one	The primary email address can be only one.
1204	403	Username is not valid	The username is not valid, The username can not contains space and length must be between 1 to 32.
1205	401	Invalid password	Please use a valid password.
1206	403	IP Access Denied	Access denied to the resource due to unauthorized IP.
1207	400	API signature is missing	The request is missing the API signature, please use a valid API signature parameter in order to process this request.
1208	403	API signature is invalid	The API signature is invalid, please use a valid API signature parameter in order to process this request.
1209	400	API-Signature/API-Secret is missing	The request is missing the API-Signature/API-Secret, please use a valid API-Signature/API-Secret parameter in order to process this request.
1210	400	Request expiry time is missing	The request is missing the request expiry time, please use a valid request expiry time parameter in order to process this request.
1211	400	The request expiry time has an invalid format	The request expiry time has an invalid format, please use a valid date-time format.
1212	403	The request expiry time is invalid	The request expiry time is invalid, please use a valid request expiry time in order to process this request.
1213	400	Phone type is required	The request couldn't be processed, the phone type must be specified in the phone numbers.
1214	400	Dangerous request	A potentially dangerous request value was detected.
1215	403	An error has occurred at the cloud api end	An error has occurred at the cloud api end, please check the ‘CloudApiErrorResponse’ for more details.
1216	403	Weak password	A potential password vulnerability was detected.
1217	403	Refresh token invalid	LoginRadius refresh token is invalid.
1218	403	CAPTCHA is invalid	CAPTCHA is invalid, please enter the correct CAPTCHA value.
1219	403	Account cannot be unlinked	An account cannot be unlinked from itself.
1220	403	Account is not allowed to login	The provided account is not allowed to login, please reach out to LoginRadius support for more information.
1221	403	Account is already unlocked	The account is already unlocked, you can access or manage your profile.
1222	403	Current privacy policy is already accepted	Current privacy policy is already accepted.
1223	403	Social provider has not been configured for the site	This social provider has not been configured for the site.
1224	403	Consent form is not available	There is no consent form available currently for your LoginRadius site, please configure consent form.
1225	403	Consent form validation failed	Consent form validation failed.
1226	403	Consent form not submitted	Consent options are not submitted, please accept the consent options.
1227	403	Consent Management is not enabled.	Consent Management is not enabled, please reach out to LoginRadius support for more information.
1228	403	Consent logs not available	Consent logs not available.
1229	403	Consent token is invalid	Consent token is invalid, please use the correct or valid consent token in order to process this request.
1230	403	Consent token has expired	The LoginRadius consent token expired, please request a new consent token from LoginRadius API.
1231	403	The JWT token is missing the unique identifier, please specified unique identifier in order to process this request	The JWT token is missing the unique identifier, please specified unique identifier in order to process this request.
1232	403	JWT token is invalid	The JWT token is invalid. please use the correct or valid JWT token.
1233	403	PIN Authentication is not configured.	PIN Authentication is not configured, please reach out to LoginRadius support for more information
1234	403	PIN is required	The PIN is a required field. Please provide a valid PIN
1235	403	PIN is not available	The PIN is not available in the profile, please add PIN in the profile in order to process this request.
1236	401	Invalid PIN	Please use a valid PIN for the Authentication
1237	403	OTP email verification is not enabled	OTP email verification is not enabled.
1238	403	UserName authentication is not enabled	UserName authentication is not enabled.
1239	403	PINAuth token is invalid	PINAuth token is invalid, please use the correct or valid PINAuth token in order to process this request.
1240	403	PINAuth token has expired	The LoginRadius PINAuth token expired, please request a new PINAuth token from LoginRadius API.
1241	401	Current pin is invalid	Your current pin is invalid, please use the correct pin.
1242	403	The email verification link has already been used	Each link can only be used once, you can log in now if you have already verified the email, OR use the ‘forgot pin’ option.
1243	403	PIN is required	The PIN is required and needs to be set, please set PIN in the profile for login.
1244	403	PIN Login is not enabled	PIN Login is not enabled.
1245	403	Session token is invalid	PIN authentication session token is invalid, please use valid PIN authentication session token.
1246	403	Session token has expired	The LoginRadius PIN authentication session token expired, please request a new PIN authentication session token from LoginRadius API.
1247	403	Email id domain is not allowed to register	The provided Email id domain is not allowed to register, please reach out to LoginRadius support for more information.
1248	403	The reset pin URL is invalid	The reset pin Url is invalid, please reach out to LoginRadius support for more information.
1249	403	The VerificationUrl URL is invalid	The VerificationUrl is invalid, please reach out to LoginRadius support for more information.
1250	403	Invalid request to update the phone number for two-factor authentication.	Authenticator, OTP, or security question-based two-factor authentication method is already enabled. Please use the update profile API to update the phone number.
1256	403	Email OTP two factor authentication is not enabled	The Email OTP two factor authentication is not enabled, please enable Email OTP two factor authentication for login.
1257	403	Security question two factor authentication is not enabled	The Security question two factor authentication is not enabled, please enable security question two factor authentication for login.
1258	403	One of the two factor authentication method is already enabled	One of the two factor authentication method is already enabled, can not update two factor authentication security question answers.
1259	403	Security question two factor authentication is not verified on the profile	The Security question two factor authentication is not verified on profile, please verify security question two factor authentication on profile.
1260	403	Minimum required security questions answers not provided	Minimum required security questions answers not provided, please provide minimum required security question answers for login.
1264	403	Account has been locked	Your LoginRadius account has been locked, please login with your credentials again in order to unlock your account.
1277	403	OTP two factor authentication is not enabled	The OTP two factor authentication is not enabled, please enable OTP two factor authentication.
1278	403	Verification has been denied.	Verification request has been denied by the user.
1279	403	The authenticator method is not enabled for two-factor authentication	Please enable the authenticator method for two-factor authentication and try again.
1281	403	Voice OTP has not been configured	The Voice OTP has not been configured, please configure it.
1286	403	You cannot log in with a password	Password-based login is disabled for your site. Please enable the Login with Password feature.
1287	403	Login attempt from a new device is detected	Login attempt from a new device is detected.
1292	403	A phone number is not currently linked to your account	Your request cannot be processed as no phone number is linked to your account.
1295	403	Push Notification Verification Pending	We've sent a verification message to your registered device. Please tap Approve when it arrives to complete the process.
1296	403	Invalid Push Token	The push token you entered may be incorrect or expired. Please try requesting a new push token.
1297	403	Push Notification Verification Failed	There was a problem verifying your request. This might be due to an issue with your device signature. Please try again later.
1298	403	Push Notification configuration error	There appears to be a problem with the settings for using push notifications as a two-factor authentication method. Please review your configuration to ensure it's valid.
1299	403	Push Notifications are not set up for Two-Factor Authentication	Please set up push notifications for two-factor authentication in your account settings.
1311	403	Push Notification Verification Already Done	You have already verified your account with push notification. You don't need to verify again.
1312	403	Push Notification Verification Denied	It appears you declined the push notification request for verification. To proceed, please tap Approve on the notification when it reappears on your device.
1313	403	Push notification as two factor authentication is not configured for this profile	Push notification as two factor authentication is not configured, please configure or enable two factor authentication on your profile for login.
1315	403	The password you’re trying to set is exposed in an external data breach	The specific password you’re setting is found in a data breach unrelated to this app/service. Please set a different password.
1316	403	Your password is exposed in an external data breach	Your password is found in a data breach unrelated to this app/service. Please reset your password using the email we sent you.
1317	403	Please reset your password via the email we sent you	Your password is exposed in an external data breach. As a caution, we’ve already sent you an email with steps to reset your password. Please try to login after resetting your password.
1320	403	Passkeys not enabled in this application.	Please enable passkeys in the admin console to allow users to log in with passkeys.
1321	403	An unexpected error occurred while verifying your passkey.	We apologize for the inconvenience. Please try again later.
1322	403	Passkey configuration error.	An error occurred while processing your passkey request. Please try later or contact support for assistance.
1323	403	Passkey not configured in your profile.	Please add a passkey in your profile to use this feature. You can configure your passkey in the profile settings.
1324	403	Passkey login unavailable for this account type.	Passkey login is only available if registered with an email ID. Please try logging in with your email or consider updating your account information if you have the option.
1325	403	Invalid Passkey ID	The provided Passkey ID is invalid; it cannot be removed.
1326	403	Passkeys autofill not enabled in this application.	Passkey autofill functionality is currently disabled. Please enable it in the admin console to allow users to log in with autofill.
1327	403	Passkeys are not set up for Two-Factor Authentication	Please set up passkeys for two-factor authentication in your account settings.
1328	403	Passkey as two factor authentication is not configured for this profile	Passkey as two factor authentication is not configured, please configure or enable two factor authentication on your profile for login.
1329	403	The reset passkey URL is invalid	The reset passkey Url is invalid, please reach out to LoginRadius support for more information.
1330	403	Duo Authenticator is not set up for two-factor authentication	Please set up Duo Authenticator for two-factor authentication in your account settings.
1331	403	Duo Authenticator configuration error	It appears to be a configuration issue with Duo Authenticator for two-factor authentication. Please review your configuration to ensure it is valid.
1332	403	Duo Authenticator verification failed	Please try again as Duo Authenticator verification failed.
1333	403	Duo Authenticator state is not valid	Please enter the correct state value for Duo Authenticator.
1334	403	Duo Authenticator as two-factor authentication method is not configured for this profile	Please configure or enable two-factor authentication in your account for login.
1335	403	Duo Authenticator redirect URI is not whitelisted	Please whitelist the Duo Authenticator redirect URI or reach out to support.
1336	403	Duo Authenticator redirect URI is invalid	Duo Authenticator redirect URI is invalid, Please provide the valid Duo Authenticator redirect URI.
1337	400	Refresh token is missing from social ID provider	The ID Provider refresh token is required to generate the LoginRadius access token, please use the correct token in order to process this request.
1338	403	Exceeded active login session limit	You have exceeded the maximum number of allowed active login sessions. Please log out of any other active session before attempting to log in again. If you need further assistance, contact support.
1339	403	Restrict Login Sharing feature not enabled	Please enable Restrict Login Sharing feature to proceed further.
1340	403	Email address does not exist in the profile	The request cannot be processed as the email address does not exist in the user's profile.
2023	400	Request is invalid	Unable to retrieve token configuration for the specified app.
2024	403	The Access Token is expired or invalid	The Access Token is expired or invalid, please request a new Access Token from the LoginRadius API.
`;

/** LoginRadius's error codes, all that its page lists. */
export const apiErrors: ReadonlyMap<number, ApiError> = new Map(
  page
    .trim()
    .split("\n")
    .map((row) => {
      const [code, status, message = "", description = ""] = row.split("\t");
      return [Number(code), { status: Number(status), message, description }];
    }),
);
