@echo off
rem The command line of So Kiem Tra, from any folder.
setlocal
chcp 65001 >nul
if not exist "%~dp0sokiemtra-cli.exe" goto java
"%~dp0sokiemtra-cli.exe" %*
exit /b %ERRORLEVEL%
:java
rem A folder without its own Java: JDK 25 is taken from SOKIEMTRA_JAVA, JAVA_HOME or the path.
set "SKT_JAVA=java"
if defined JAVA_HOME set "SKT_JAVA=%JAVA_HOME%\bin\java"
if defined SOKIEMTRA_JAVA set "SKT_JAVA=%SOKIEMTRA_JAVA%"
"%SKT_JAVA%" --version 2>nul | findstr /r /c:" 25[. ]" >nul
if errorlevel 1 goto nojava
"%SKT_JAVA%" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%~dp0app\*" vn.sokiemtra.cli.Main %*
exit /b %ERRORLEVEL%
:nojava
echo SKT-JDK: Chua tim thay Java 25 tren may nay. Hay cai Java 25, hoac dung ban co kem Java (HUONG-DAN-CAI-DAT.txt). 1>&2
if "%~1"=="" pause
exit /b 1
