@echo off
rem Starts Watchkeeper: the console without arguments, else the command line. Builds it when needed.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
if "%here:~-1%"=="\" set "here=%here:~0,-1%"
set "app=%here%\target\app"

set "jdk="
for %%d in ("%WATCHKEEPER_JAVA_HOME%" "%JAVA_HOME%" "%JAVA25_HOME%") do call :consider %%d
for /f "delims=" %%j in ('where java 2^>nul') do for %%d in ("%%~dpj..") do call :consider "%%~fd"
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%USERPROFILE%\.jdks") do (
    for /d %%d in ("%%~r\*") do call :consider "%%~d"
)
if not defined jdk (
    echo No JDK 25 was found: install a JDK 25, for instance Temurin's, or set JAVA_HOME. 1>&2
    exit /b 69
)
set "JAVA_HOME=%jdk%"

call :built && goto run
where mvn >nul 2>nul || (
    echo No Maven was found: install Apache Maven and put its bin folder on PATH. 1>&2
    exit /b 69
)
echo Building Watchkeeper, the first start takes a minute ... 1>&2
if not exist "%here%\target" mkdir "%here%\target"
if exist "%app%" rmdir /s /q "%app%"
pushd "%here%"
call mvn -B -ntp -Pquick -Dapp.skip=false "-Dapp.folder=%app%" -Dmaven.test.skip=true package > "%here%\target\build.log" 2>&1
set "outcome=%errorlevel%"
popd
if not "%outcome%"=="0" goto unbuilt
type nul > "%app%\built"

:run
set "flags="
if "%~1"=="shots" set "flags=-Dglass.platform=Headless -Dprism.order=sw"
"%JAVA_HOME%\bin\java" --enable-native-access=javafx.graphics,ALL-UNNAMED --module-path "%app%\fx" --add-modules javafx.controls,jfx.incubator.richtext -Xmx512m -XX:+UseSerialGC -XX:CompileThresholdScaling=20 %flags% -cp "%app%\lib\*" org.watchkeeper.Main %*
exit /b %errorlevel%

rem Outside of a block, which a closing bracket in the path would end.
:unbuilt
type "%here%\target\build.log" 1>&2
echo Watchkeeper could not be built; everything Maven said is in "%here%\target\build.log". 1>&2
exit /b 1

rem Takes folder %1 as the JDK when none is chosen yet and it is a JDK 25 or newer.
:consider
if defined jdk exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul 2>nul && set "jdk=%~1"
exit /b 0

rem Succeeds when nothing that is built in is newer than what was built.
:built
if not exist "%app%\built" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item $env:app\built).LastWriteTime; $newer = Get-ChildItem -Recurse $env:here\pom.xml, $env:here\src\main, $env:here\assets | Where-Object { $_.LastWriteTime -gt $built }; if ($newer) { exit 1 }"
exit /b %errorlevel%
