/**
 * The names of members and query parameters that are shown as they were sent: those that the vendors' documentation and
 * clients have, in lower case. Any other may be a value in the wrong place: a body that was sent as a form by mistake
 * has one name, which is the whole body.
 */
export const plainNames: ReadonlySet<string> = new Set(
  `
  accesskey authkey currentpassword emailaddress leadid newpassword password portalid secretkey temporarypassword vtoken
  attribute leadfields registeronlynewlead value recipientfield schemaname searchkeydata
  mx_portal_password mx_portal_confirm_password
  code fieldcontent fieldschemaname otp otpsignindata otpsigninrequest
  access_token apikey apisecret expires_in fields preventrefresh prevent_webhook refresh_token secret sott token
  emailtemplate expiresin isrememberme loginurl nullsupport rememberme resetpasswordemailtemplate resetpasswordurl
  smstemplate usercontact verificationurl welcomeemailtemplate
  email emailid firstname fullname identifier isactive lastname phone phoneid phonenumber type uid user username
  confirmnewpassword confirmpassword newpin oldpassword oldpin pin resettoken securityanswer
  captcha g-recaptcha-response g_recaptcha_response h-captcha-response h_captcha_response qq_captcha_randstr
  qq_captcha_ticket qq_recaptcha_randstr qq_recaptcha_ticket tencent_captcha_response
  `
    .trim()
    .split(/\s+/),
);
