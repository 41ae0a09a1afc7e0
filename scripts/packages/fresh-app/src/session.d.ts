/** What the portal around the form knows of the person who is signed in. */
declare const session: { email: string; accessToken: string; authKey: string; registrationToken: string };
