import type { CaptchaAdapter, CaptchaResponse, Provider } from "@rekey/core";
import type { LoginRadiusCaptcha, LoginRadiusConfiguration } from "@rekey/core/providers/loginradius";
import { ChangePasswordForm, useChangePassword } from "../index.ts";

declare const plain: Provider;
declare const carrying: Provider<CaptchaResponse<"paper" | "stone">>;
declare const paper: CaptchaAdapter<CaptchaResponse<"paper">>;
declare const loginRadius: Provider<LoginRadiusCaptcha>;
declare const configuration: LoginRadiusConfiguration;
declare const scissors: CaptchaAdapter<CaptchaResponse<"scissors">>;

export const pairs = [
  <ChangePasswordForm key="1" provider={plain} username="a" />,
  <ChangePasswordForm key="2" provider={carrying} username="a" />,
  <ChangePasswordForm key="3" provider={carrying} username="a" captcha={paper} />,
  <ChangePasswordForm key="4" provider={carrying} username="a" captcha={undefined} />,
  <ChangePasswordForm key="8" provider={loginRadius} username="a" {...configuration} />,
  // @ts-expect-error what LoginRadius asks for can be carried to LoginRadius only
  <ChangePasswordForm key="9" provider={plain} username="a" {...configuration} />,
  // @ts-expect-error the provider carries no captcha at all
  <ChangePasswordForm key="5" provider={plain} username="a" captcha={paper} />,
  // @ts-expect-error the provider does not carry this one
  <ChangePasswordForm key="6" provider={carrying} username="a" captcha={scissors} />,
  // @ts-expect-error password managers need the account's name
  <ChangePasswordForm key="7" provider={plain} />,
];

export function Headless(): null {
  const { changePassword } = useChangePassword({ provider: carrying });
  const passwords = { currentPassword: "a", newPassword: "b" };
  void changePassword({ ...passwords, captcha: { vendor: "stone", token: "t" } });
  // @ts-expect-error the provider does not carry this one
  void changePassword({ ...passwords, captcha: { vendor: "scissors", token: "t" } });
  return null;
}
