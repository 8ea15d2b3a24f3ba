@echo off
rem Runs Maven on this project: mvnw verify, mvnw quarkus:dev
rem
rem Takes the Maven on the PATH when it is new enough, otherwise fetches the version named in
rem .mvn\wrapper\maven-wrapper.properties once, checks its sum and keeps it under %USERPROFILE%\.m2\wrapper
rem (MAVEN_USER_HOME moves that). Needs Windows 10 or newer, which bring curl, tar and certutil.
setlocal enabledelayedexpansion

for /f "usebackq tokens=1,2 delims==" %%a in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do (
  if "%%a"=="mavenVersion" set "version=%%b"
  if "%%a"=="distributionUrl" set "url=%%b"
  if "%%a"=="distributionSha512Sum" set "sum=%%b"
)

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "major=0"
for /f "tokens=3" %%a in ('""%java%" -version 2^>^&1" ^| findstr /i " version "') do (
  for /f "tokens=1 delims=.-" %%m in ("%%~a") do set "major=%%m"
)
if %major% lss 17 (
  echo mvnw: a JDK 17 or newer is needed; set JAVA_HOME or put one on the PATH. 1>&2
  exit /b 1
)

rem Quarkus' development mode refuses Maven before 3.9; the version is asked where no .mvn\jvm.config is read.
set "mvn="
pushd "%SystemRoot%"
for /f "tokens=3" %%a in ('mvn --version 2^>nul ^| findstr /b /c:"Apache Maven"') do (
  for /f "tokens=1,2 delims=." %%m in ("%%a") do (
    if %%m gtr 3 set "mvn=mvn"
    if %%m equ 3 if %%n geq 9 set "mvn=mvn"
  )
)
popd
if defined mvn goto run

set "dists=%USERPROFILE%\.m2\wrapper\dists"
if defined MAVEN_USER_HOME set "dists=%MAVEN_USER_HOME%\wrapper\dists"
set "mvn=%dists%\apache-maven-%version%\bin\mvn.cmd"
if exist "%mvn%" goto run

set "work=%dists%\fetch-%RANDOM%%RANDOM%"
set "archive=%work%\apache-maven-%version%-bin.tar.gz"
mkdir "%work%" || exit /b 1
echo mvnw: fetching %url% 1>&2
curl -fsSL --connect-timeout 20 --retry 2 -o "%archive%" "%url%"
if errorlevel 1 (
  rmdir /s /q "%work%"
  echo mvnw: Maven %version% could not be fetched. Install Maven 3.9.0 or newer, or connect to the network. 1>&2
  exit /b 1
)
set "found="
for /f "skip=1 delims=" %%h in ('certutil -hashfile "%archive%" SHA512') do if not defined found set "found=%%h"
if /i not "%found: =%"=="%sum%" (
  rmdir /s /q "%work%"
  echo mvnw: the fetched Maven is not the expected one, its SHA-512 differs. Try again, or install Maven. 1>&2
  exit /b 1
)
tar -xzf "%archive%" -C "%work%" && move "%work%\apache-maven-%version%" "%dists%" >nul
rmdir /s /q "%work%"
if not exist "%mvn%" exit /b 1

:run
call "%mvn%" %*
exit /b %ERRORLEVEL%
