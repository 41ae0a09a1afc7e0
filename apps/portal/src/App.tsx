import type { ReactElement } from "react";
import { Navigate, Route, Routes } from "react-router";
import { ApplicationPage } from "./pages/ApplicationPage.tsx";
import { ApplicationsPage } from "./pages/ApplicationsPage.tsx";
import { ChangePasswordPage } from "./pages/ChangePasswordPage.tsx";
import { ForgotPasswordPage } from "./pages/ForgotPasswordPage.tsx";
import { LandingPage } from "./pages/LandingPage.tsx";
import { NotFoundPage } from "./pages/NotFoundPage.tsx";
import { ProfilePage } from "./pages/ProfilePage.tsx";
import { ResetPasswordPage } from "./pages/ResetPasswordPage.tsx";
import { SignedOutPage } from "./pages/SignedOutPage.tsx";
import { SignInPage } from "./pages/SignInPage.tsx";
import { RequireSession } from "./session/RequireSession.tsx";
import { AppShell } from "./shell/AppShell.tsx";

/** Every address of the portal. */
export function App(): ReactElement {
  return (
    <Routes>
      <Route index element={<LandingPage />} />
      <Route path="/sign-in" element={<SignInPage />} />
      <Route path="/signed-out" element={<SignedOutPage />} />
      <Route path="/forgot-password" element={<ForgotPasswordPage />} />
      <Route path="/reset-password" element={<ResetPasswordPage />} />
      <Route element={<RequireSession />}>
        <Route element={<AppShell />}>
          <Route path="/applications" element={<ApplicationsPage />} />
          <Route path="/applications/:id/:section?" element={<ApplicationPage />} />
          <Route path="/profile" element={<ProfilePage />} />
          <Route path="/settings" element={<Navigate to="/settings/change-password" replace />} />
          <Route path="/settings/change-password" element={<ChangePasswordPage />} />
        </Route>
      </Route>
      {/* Where a static host can't redirect, the page itself does (W3C, A Well-Known URL for Changing Passwords). */}
      <Route path="/.well-known/change-password" element={<Navigate to="/settings/change-password" replace />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
